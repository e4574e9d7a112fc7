package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.itacycle.Refusal;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.cycle.Cycle.State;
import org.itacycle.support.CoversModel;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.YearWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ItaTest
@CoversModel("annual-cycle")
class AnnualCycleTest {

    private static final int YEAR = 2570;

    private final Procedure procedure;
    private final StepRegister steps;
    private final CycleRegister cycles;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final JdbcClient database;
    private final ProcedureSettings settings;

    @Autowired
    AnnualCycleTest(
            Procedure procedure,
            StepRegister steps,
            CycleRegister cycles,
            RuntimeService runtime,
            IdentityService identity,
            JdbcClient database,
            ProcedureSettings settings,
            ProcessEngine engine) {
        this.procedure = procedure;
        this.steps = steps;
        this.cycles = cycles;
        this.runtime = runtime;
        this.identity = identity;
        this.database = database;
        this.settings = settings;
        BpmnAwareTests.init(engine);
    }

    @Test
    void theOfficerOpensTheYearAndTheOrderWaitsForHim() {
        Cycle cycle = procedure.openOnTime(YEAR);

        assertThat(cycle.state()).isEqualTo(State.OPEN);
        assertThat(cycle.openedBy()).isEqualTo(Procedure.OFFICER);
        BpmnAwareTests.assertThat(instance(cycle))
                .isWaitingAt("Step01_DraftOrder")
                .hasVariables("cycleId", "fiscalYear", "committeeGroup")
                .task("Step01_DraftOrder")
                .hasCandidateGroup("officer")
                .isNotAssigned()
                .hasName("1 จัดทำคำสั่งแต่งตั้งคณะกรรมการขับเคลื่อนหน่วยงานคุณธรรมและชมรมจริยธรรม");
        assertThat(instance(cycle).getBusinessKey()).isEqualTo("2570");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2570", "70", "๒๕๗๐"})
    void theYearIsReadAsThaiOfficesWriteIt(String typed) {
        procedure.at("2026-10-01T08:30");

        assertThat(procedure.open(typed).fiscalYear()).isEqualTo(new FiscalYear(YEAR));
    }

    @Test
    void aSecondCycleOfTheYearIsRefusedAndChangesNothing() {
        procedure.openOnTime(YEAR);

        assertThatThrownBy(() -> procedure.open("2570"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text().key()).isEqualTo("cycle.already-open"));
        assertThat(cycles.all()).hasSize(1);
        assertThat(procedure.openWork()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2569", "2572"})
    void onlyTheCurrentAndTheNextYearOpen(String year) {
        procedure.at("2026-10-01T08:30");

        assertThatThrownBy(() -> procedure.open(year))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text().key()).isEqualTo("cycle.year-not-open"));
        assertThat(cycles.all()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void theOrderComesBackAsOftenAsTheDirectorReturnsIt(int returns) {
        procedure.openOnTime(YEAR);
        for (int round = 0; round < returns; round++) {
            procedure.does(Procedure.OFFICER, "Step01_DraftOrder");
            procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.RETURNED);
        }
        procedure.throughStep2();

        assertThat(rounds(1)).isEqualTo(returns + 1);
        assertThat(rounds(2)).isEqualTo(returns + 1);
        assertThat(procedure.find("Step03_AnalyseAndDraft")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void theMeetingRevisesUntilItConsents(int revisions) {
        procedure.openOnTime(YEAR);
        procedure.throughStep2();
        for (int round = 0; round < revisions; round++) {
            procedure.does(Procedure.MEMBER, "Step03_AnalyseAndDraft");
            procedure.does(Procedure.MEMBER, "Step04_AgencyMeeting", Outcome.REVISE);
        }
        procedure.does(Procedure.MEMBER, "Step03_AnalyseAndDraft");
        procedure.does(Procedure.MEMBER, "Step04_AgencyMeeting");

        assertThat(rounds(3)).isEqualTo(revisions + 1);
        assertThat(rounds(4)).isEqualTo(revisions + 1);
        assertThat(procedure.waiting("SignOff_Decide").step()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void returnedMeasuresGoStraightBackToTheDirectorAsPrinted(int returns) {
        procedure.openOnTime(YEAR);
        measuresBeforeTheDirector();
        for (int round = 0; round < returns; round++) {
            procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.RETURNED);
            procedure.does(Procedure.MEMBER, "Step03_AnalyseAndDraft");
        }

        assertThat(procedure.waiting("SignOff_Decide").step()).isEqualTo(5);
        assertThat(rounds(4)).isEqualTo(1);
        assertThat(rounds(5)).isEqualTo(returns + 1);
    }

    @Test
    void returnedMeasuresPassTheMeetingAgainWhereTheAgencyWantsIt() {
        when(settings.meetingAgainAfterReturn()).thenReturn(true);
        procedure.openOnTime(YEAR);
        measuresBeforeTheDirector();
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.RETURNED);
        procedure.does(Procedure.MEMBER, "Step03_AnalyseAndDraft");

        assertThat(procedure.find("Step04_AgencyMeeting")).isPresent();
        assertThat(procedure.find("SignOff_Decide")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void commentsOfTheMeetingSendTheEntryBackToTheEvidence(int comments) {
        procedure.openOnTime(YEAR);
        procedure.throughStep6();
        procedure.passTo("2027-03-15T08:30");
        for (int round = 0; round < comments; round++) {
            procedure.does(Procedure.OFFICER, "Step10_GatherEvidence");
            procedure.does(Procedure.OFFICER, "Step11_MeetingReview", Outcome.COMMENTS);
        }
        procedure.does(Procedure.OFFICER, "Step10_GatherEvidence");
        procedure.does(Procedure.OFFICER, "Step11_MeetingReview", Outcome.NO_COMMENTS);

        assertThat(rounds(10)).isEqualTo(comments + 1);
        assertThat(steps.latest(procedure.cycle().id(), 11, Deadlines.NO_OCCURRENCE))
                .get()
                .extracting(opening -> opening.outcome().orElseThrow())
                .isEqualTo("no-comments");
    }

    @Test
    void theMembersOfTheSignedOrderAreTheCommitteeOfThisCycle() {
        procedure.openOnTime(YEAR);
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");
        assertThat(committee()).isEmpty();
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.SIGNED);

        assertThat(committee()).containsExactlyInAnyOrder("officer", "committee1", "committee2", "committee3");
        assertThatThrownBy(() -> procedure.does("head", "Step03_AnalyseAndDraft"))
                .isInstanceOf(Refusal.class);
        procedure.does("committee3", "Step03_AnalyseAndDraft");
    }

    @Test
    void theWholeYearEndsWithTheFinalReport() {
        procedure.openOnTime(YEAR);
        new YearWalk(procedure).toTheEnd();

        assertThat(procedure.cycle().state()).isEqualTo(State.COMPLETED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike("2570%")
                        .count())
                .isZero();
        assertThat(steps.of(procedure.cycle().id()))
                .allMatch(opening -> opening.done().isPresent());
    }

    @Test
    void everyStepThatIsLateIsMarked() {
        procedure.openOnTime(YEAR);
        new YearWalk(procedure).late().toTheEnd();

        assertThat(steps.of(procedure.cycle().id()).stream()
                        .filter(opening -> opening.overdue().isPresent())
                        .map(StepOpening::step)
                        .distinct())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    }

    @Test
    void aStuckEarlyStepIsToldToItsHolderTheHeadAndTheDirectorWhenALaterOneShouldBegin() {
        procedure.openOnTime(YEAR);
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");
        procedure.passTo("2027-03-24T08:30");

        assertThat(mails("blocked/" + procedure.cycle().id() + "/9/"))
                .containsExactlyInAnyOrder("director@agency.example", "head@agency.example");
        assertThat(steps.hasOpened(procedure.cycle().id(), 9)).isFalse();
    }

    @Test
    void aYearOpenedLateTellsWhatHasPassedOnceAndOwesNoReportForMonthsBefore() {
        procedure.at("2026-11-20T09:00");
        procedure.open("2570");
        assertThat(mails("passed-dates/"))
                .containsExactlyInAnyOrder("officer@agency.example", "head@agency.example", "director@agency.example");

        procedure.throughStep6();
        procedure.passTo("2026-12-01T08:30");

        assertThat(procedure.openWork())
                .filteredOn(item -> item.step() == 8)
                .extracting(WorkItem::occurrence)
                .containsExactly("2026-11");
        assertThat(mails("passed-dates/")).hasSize(3);
    }

    @Test
    void aYearOpenedOnTimeHasNothingPassedToTell() {
        procedure.openOnTime(YEAR);

        assertThat(mails("passed-dates/")).isEmpty();
    }

    @Test
    void aCancelledCycleEndsWithItsReasonAndKeepsItsRecord() {
        procedure.openOnTime(YEAR);
        procedure.throughStep6();
        procedure.startAs(
                Procedure.OFFICER, CancelCycleProcess.KEY, Map.of("fiscalYear", "2570", "reason", "หน่วยงานถูกยุบรวม"));

        Cycle cancelled = procedure.cycle();
        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.cancelReason()).contains("หน่วยงานถูกยุบรวม");
        assertThat(procedure.openWork()).isEmpty();
        assertThat(steps.of(cancelled.id())).hasSizeGreaterThan(6);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("annual-cycle")
                        .count())
                .isZero();
        assertThat(procedure.open("2570").id()).isNotEqualTo(cancelled.id());
    }

    private ProcessInstance instance(Cycle cycle) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(cycle.processInstanceId())
                .singleResult();
    }

    private void measuresBeforeTheDirector() {
        procedure.throughStep2();
        procedure.does(Procedure.MEMBER, "Step03_AnalyseAndDraft");
        procedure.does(Procedure.MEMBER, "Step04_AgencyMeeting");
    }

    private int rounds(int step) {
        return steps.latest(procedure.cycle().id(), step, Deadlines.NO_OCCURRENCE)
                .map(StepOpening::round)
                .orElse(0);
    }

    private Stream<String> committee() {
        return identity.createUserQuery().memberOfGroup("committee2570").list().stream()
                .map(User::getId);
    }

    private List<String> mails(String keyBegin) {
        return database.sql("select recipient from ita_mail where mail_key like ? order by queued_at")
                .param(keyBegin + "%")
                .query(String.class)
                .list();
    }
}
