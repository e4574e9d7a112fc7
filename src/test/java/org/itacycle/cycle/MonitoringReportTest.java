package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import org.itacycle.publication.Publication;
import org.itacycle.publication.PublicationRegister;
import org.itacycle.publication.Target;
import org.itacycle.support.CoversModel;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ItaTest
@CoversModel("monitoring-report")
class MonitoringReportTest {

    private final Procedure procedure;
    private final PublicationRegister register;
    private final StepRegister steps;
    private final ProcedureSettings settings;

    @Autowired
    MonitoringReportTest(
            Procedure procedure, PublicationRegister register, StepRegister steps, ProcedureSettings settings) {
        this.procedure = procedure;
        this.register = register;
        this.steps = steps;
        this.settings = settings;
    }

    @BeforeEach
    void thePlanIsPublished() {
        procedure.openOnTime(2570);
        procedure.throughStep6();
    }

    @Test
    void theMonthIsReportedOnWebsiteAndDoc() {
        procedure.passTo("2026-11-02T08:30");
        assertThat(procedure.waiting("MonitoringReport_Write").occurrence()).isEqualTo("2026-10");
        procedure.does(Procedure.MEMBER, "MonitoringReport_Write");

        assertThat(register.ofStep(procedure.cycle().id(), 8, "2026-10"))
                .extracting(Publication::target)
                .containsExactlyInAnyOrder(Target.WEBSITE, Target.DOC);
        assertThat(steps.latest(procedure.cycle().id(), 8, "2026-10"))
                .get()
                .matches(opening -> opening.done().isPresent());
    }

    @Test
    void aMonthWithoutActivityStillReports() {
        procedure.passTo("2026-11-02T08:30");
        WorkItem report = procedure.waiting("MonitoringReport_Write");
        procedure.submit(
                Procedure.MEMBER,
                report,
                procedure.sample(report, Procedure.MEMBER).monthWithoutActivity());

        assertThat(register.ofStep(procedure.cycle().id(), 8, "2026-10")).hasSize(2);
    }

    @Test
    void aMonthOpensOnItsDateEvenIfTheMonthBeforeIsStillOpen() {
        procedure.passTo("2026-12-01T08:30");

        assertThat(procedure.openWork())
                .filteredOn(item -> item.step() == 8)
                .extracting(WorkItem::occurrence)
                .containsExactlyInAnyOrder("2026-10", "2026-11");
    }

    @Test
    void theHalfYearReportGoesToTheWebsiteAndThePersonnelDivisionButNotToDoc() {
        procedure.passTo("2027-03-01T08:30");
        WorkItem halfYear = procedure.openWork().stream()
                .filter(item -> item.step() == 9)
                .findFirst()
                .orElseThrow();
        procedure.does(Procedure.MEMBER, halfYear);

        assertThat(register.ofStep(procedure.cycle().id(), 9, Deadlines.NO_OCCURRENCE))
                .extracting(Publication::target)
                .containsExactlyInAnyOrder(Target.WEBSITE, Target.PERSONNEL);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void whereTheAgencyWantsItTheDirectorSignsTheReportFirst(int returns) {
        when(settings.reportsNeedSignature()).thenReturn(true);
        procedure.passTo("2026-11-02T08:30");
        for (int round = 0; round < returns; round++) {
            procedure.does(Procedure.MEMBER, "MonitoringReport_Write");
            procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.RETURNED);
        }
        procedure.does(Procedure.MEMBER, "MonitoringReport_Write");
        assertThat(register.ofStep(procedure.cycle().id(), 8, "2026-10")).isEmpty();
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.SIGNED);

        assertThat(register.ofStep(procedure.cycle().id(), 8, "2026-10")).hasSize(2);
    }
}
