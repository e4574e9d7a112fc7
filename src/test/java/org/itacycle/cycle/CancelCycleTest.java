package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.itacycle.Refusal;
import org.itacycle.cycle.Cycle.State;
import org.itacycle.support.CoversModel;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ItaTest
@CoversModel("cancel-cycle")
class CancelCycleTest {

    private final Procedure procedure;
    private final CycleRegister cycles;
    private final RuntimeService runtime;

    @Autowired
    CancelCycleTest(Procedure procedure, CycleRegister cycles, RuntimeService runtime) {
        this.procedure = procedure;
        this.cycles = cycles;
        this.runtime = runtime;
    }

    @Test
    void theOfficerCancelsWithAReason() {
        procedure.openOnTime(2570);
        cancel("2570", "หน่วยงานถูกยุบรวม");

        assertThat(procedure.cycle().state()).isEqualTo(State.CANCELLED);
        assertThat(procedure.cycle().cancelReason()).contains("หน่วยงานถูกยุบรวม");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(AnnualCycleProcess.KEY)
                        .count())
                .isZero();
        assertThat(procedure.openWork()).isEmpty();
    }

    @Test
    void withoutAReasonNothingIsCancelled() {
        procedure.openOnTime(2570);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> cancel("2570", "  "));

        assertThat(refusal.fields()).containsKey("reason");
        assertThat(procedure.cycle().state()).isEqualTo(State.OPEN);
        assertThat(procedure.openWork()).hasSize(1);
    }

    @Test
    void aYearWithoutARunningCycleIsRefused() {
        procedure.openOnTime(2570);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> cancel("2569", "เปิดผิด"));

        assertThat(refusal.text().key()).isEqualTo("cycle.none-to-cancel");
        assertThat(cycles.all()).hasSize(1);
    }

    private void cancel(String year, String reason) {
        procedure.startAs(Procedure.OFFICER, CancelCycleProcess.KEY, Map.of("fiscalYear", year, "reason", reason));
    }
}
