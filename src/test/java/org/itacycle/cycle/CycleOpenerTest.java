package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.support.CoversModel;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@ItaTest
@CoversModel("cycle-opener")
class CycleOpenerTest {

    private final Procedure procedure;
    private final CycleRegister cycles;
    private final RuntimeService runtime;
    private final ManagementService management;

    @MockitoSpyBean
    private CycleSettings settings;

    @Autowired
    CycleOpenerTest(Procedure procedure, CycleRegister cycles, RuntimeService runtime, ManagementService management) {
        this.procedure = procedure;
        this.cycles = cycles;
        this.runtime = runtime;
        this.management = management;
    }

    @BeforeEach
    void theAgencyWantsIt() {
        when(settings.openAutomatically()).thenReturn(true);
    }

    @Test
    void opensTheYearOnTheFirstWorkingDayOfOctober() {
        // 1 October 2022 was a Saturday.
        procedure.at("2022-10-02T08:00");
        look();
        assertThat(cycles.all()).isEmpty();

        procedure.at("2022-10-03T08:00");
        look();
        assertThat(cycles.active(new FiscalYear(2566)))
                .get()
                .extracting(Cycle::openedBy)
                .isEqualTo("system");
    }

    @Test
    void catchesUpAfterADowntime() {
        procedure.at("2022-11-20T10:00");
        look();

        assertThat(cycles.active(new FiscalYear(2566))).isPresent();
    }

    @Test
    void opensAYearOnceHoweverOftenItLooks() {
        procedure.at("2022-10-03T08:00");
        look();
        look();

        assertThat(cycles.all()).hasSize(1);
    }

    @Test
    void leavesAYearAloneThatAnOfficerHasCancelled() {
        procedure.at("2022-10-03T08:00");
        look();
        procedure.startAs(Procedure.OFFICER, CancelCycleProcess.KEY, Map.of("fiscalYear", "2566", "reason", "เปิดผิด"));
        look();

        assertThat(cycles.all()).hasSize(1);
        assertThat(cycles.active(new FiscalYear(2566))).isEmpty();
    }

    @Test
    void doesNotOpenWhereTheAgencyOpensByHand() {
        when(settings.openAutomatically()).thenReturn(false);
        procedure.at("2022-10-03T08:00");
        look();

        assertThat(cycles.all()).isEmpty();
    }

    @Test
    void looksEveryMorning() {
        Job daily = management
                .createJobQuery()
                .processDefinitionKey(CycleOpenerProcess.KEY)
                .timers()
                .singleResult();
        assertThat(daily.getDuedate()).hasHourOfDay(8).hasMinute(0);

        procedure.at("2022-10-03T08:00");
        management.executeJob(daily.getId());

        assertThat(cycles.active(new FiscalYear(2566))).isPresent();
    }

    private void look() {
        runtime.createMessageCorrelation(CycleOpenerProcess.SYSTEM_STARTED).correlateStartMessage();
    }
}
