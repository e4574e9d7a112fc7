package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.itacycle.calendar.ThaiCalendar.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.itacycle.Messages;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.cycle.DeadlineBasis.Source;
import org.itacycle.cycle.DeadlineChange.Cause;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ItaTest
class DeadlineMovesTest {

    private static final String HEAD = "head";
    private static final String REASON = "รอผลการประชุมของกรม";

    private final Procedure procedure;
    private final DeadlineMoves moves;
    private final DeadlineChanges changes;
    private final StepRegister steps;
    private final TaskService tasks;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final Messages messages;
    private final JdbcClient database;

    @Autowired
    DeadlineMovesTest(
            Procedure procedure,
            DeadlineMoves moves,
            DeadlineChanges changes,
            StepRegister steps,
            TaskService tasks,
            ManagementService management,
            RuntimeService runtime,
            Messages messages,
            JdbcClient database) {
        this.procedure = procedure;
        this.moves = moves;
        this.changes = changes;
        this.steps = steps;
        this.tasks = tasks;
        this.management = management;
        this.runtime = runtime;
        this.messages = messages;
        this.database = database;
    }

    @Test
    void dueDateClockAndTaskFollowAtOnce() {
        procedure.openOnTime(2566);
        StepOpening moved = move(opening(1), "2022-10-12");

        assertThat(moved.due()).isEqualTo(at("2022-10-12T16:30"));
        assertThat(moved.startBy()).isEqualTo(at("2022-10-12T09:30"));
        assertThat(moved.basis().source()).isEqualTo(Source.PERSON);
        assertThat(procedure.waiting("Step01_DraftOrder").due()).isEqualTo(at("2022-10-12T16:30"));
        assertThat(dueDates()).containsExactly(at("2022-10-12T16:30"));
        assertThat(clocks("Clock_Step01")).containsExactly(at("2022-10-12T16:30"));
    }

    @Test
    void nothingIsToldAtTheOldTimeAndOnceAtTheNew() {
        procedure.openOnTime(2566);
        procedure.withNotices();
        move(opening(1), "2022-10-12");

        procedure.passTo("2022-10-12T16:29");
        assertThat(toldOverdue(1)).isZero();
        procedure.passTo("2022-10-17T08:30");
        assertThat(toldOverdue(1)).isEqualTo(1);
        assertThat(opening(1).overdue()).contains(at("2022-10-12T16:30"));
    }

    @Test
    void theRecordKeepsWhoWhyAndBothDates() {
        procedure.openOnTime(2566);
        StepOpening before = opening(1);
        procedure.at("2022-10-03T10:15");
        move(before, "2022-10-12");
        move(opening(1), "2022-10-11");

        List<DeadlineChange> kept = changes.of(before.id());
        assertThat(kept).hasSize(2);
        assertThat(kept.get(1).from()).isEqualTo(before.deadline());
        assertThat(kept.get(1).to().due()).isEqualTo(at("2022-10-12T16:30"));
        assertThat(kept.get(0).from().due()).isEqualTo(at("2022-10-12T16:30"));
        assertThat(kept.get(0).to().due()).isEqualTo(at("2022-10-11T16:30"));
        assertThat(kept).allSatisfy(change -> {
            assertThat(change.cause()).isEqualTo(Cause.PERSON);
            assertThat(change.by()).isEqualTo(HEAD);
            assertThat(change.reason()).contains(REASON);
            assertThat(change.at()).isEqualTo(at("2022-10-03T10:15"));
        });
    }

    @Test
    void aStepThatWasOverdueGetsANewClockAndIsToldAgain() {
        procedure.openOnTime(2566);
        procedure.withNotices();
        procedure.passTo("2022-10-06T09:00");
        assertThat(toldOverdue(1)).isEqualTo(1);
        assertThat(clocks("Clock_Step01")).isEmpty();

        move(opening(1), "2022-10-11");

        assertThat(opening(1).overdue()).isEmpty();
        assertThat(changes.of(opening(1).id()).get(0).overdue()).contains(at("2022-10-04T16:30"));
        assertThat(clocks("Clock_Step01")).containsExactly(at("2022-10-11T16:30"));
        procedure.passTo("2022-10-12T09:00");
        assertThat(toldOverdue(1)).isEqualTo(2);
        assertThat(opening(1).overdue()).contains(at("2022-10-11T16:30"));
    }

    @Test
    void anOverdueStepThatWasMovedTwiceHasOneClock() {
        procedure.openOnTime(2566);
        procedure.passTo("2022-10-06T09:00");
        move(opening(1), "2022-10-11");
        move(opening(1), "2022-10-12");

        assertThat(clocks("Clock_Step01")).containsExactly(at("2022-10-12T16:30"));
    }

    /** Whoever is first: one clock is left, at the new time, and the step is told once for each slot. */
    @RepeatedTest(6)
    void aMoveAtTheMomentInWhichTheClockFiresLosesNothing() throws Exception {
        procedure.at("2022-10-03T08:30");
        procedure.withNotices();
        procedure.openOnTime(2566);
        procedure.passTo("2022-10-04T16:29");
        procedure.at("2022-10-04T16:30");
        String clock = management
                .createJobQuery()
                .timers()
                .activityId("Clock_Step01")
                .singleResult()
                .getId();
        StepOpening seen = opening(1);

        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> firing = threads.submit(() -> {
                start.await();
                management.executeJob(clock);
                return null;
            });
            Future<?> moving = threads.submit(() -> {
                start.await();
                return move(seen, "2022-10-12");
            });
            boolean fired = succeeded(firing, OptimisticLockingException.class);
            boolean moved = succeeded(moving, Refusal.class);
            assertThat(fired || moved).isTrue();
            if (!moved) {
                move(opening(1), "2022-10-12");
            }
        } finally {
            threads.shutdownNow();
        }

        procedure.passTo("2022-10-04T16:45");
        assertThat(opening(1).due()).isEqualTo(at("2022-10-12T16:30"));
        assertThat(opening(1).overdue()).isEmpty();
        assertThat(clocks("Clock_Step01")).containsExactly(at("2022-10-12T16:30"));
        procedure.passTo("2022-10-17T12:00");
        assertThat(opening(1).overdue()).contains(at("2022-10-12T16:30"));
        assertThat(database.sql("select slot, recipient from ita_notice_slot where state = 'QUEUED' order by moment")
                        .query((row, number) -> row.getString("slot") + " " + row.getString("recipient"))
                        .list())
                .containsExactlyInAnyOrder(
                        "on-the-day@2022-10-04 officer",
                        "before-3@2022-10-12 officer",
                        "before-1@2022-10-12 officer",
                        "on-the-day@2022-10-12 officer",
                        "after-1@2022-10-12 officer",
                        "after-1@2022-10-12 head");
    }

    /** Whether it got through; else it was told that the other was faster. */
    private static boolean succeeded(Future<?> work, Class<? extends Exception> slower) throws InterruptedException {
        try {
            work.get();
            return true;
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(slower);
            return false;
        }
    }

    @Test
    void theWorkGoesOnAfterAMove() {
        procedure.openOnTime(2566);
        procedure.passTo("2022-10-06T09:00");
        move(opening(1), "2022-10-11");
        procedure.throughStep2();

        assertThat(opening(1).done()).isPresent();
        assertThat(clocks("Clock_Step01")).isEmpty();
        assertThat(procedure.find("Step03_AnalyseAndDraft")).isPresent();
    }

    @Test
    void aMoveReachesTheTasksOfCalledModelsAndThoseThatComeLater() {
        procedure.openOnTime(2566);
        procedure.throughStep5();
        move(opening(6), "2022-11-21");

        Task confirm = task("Publication_Confirm");
        assertThat(confirm.getDueDate().toInstant()).isEqualTo(at("2022-11-21T16:30"));
        assertThat(runtime.getVariable(confirm.getExecutionId(), "dueAt")).isEqualTo(Date.from(at("2022-11-21T16:30")));
        assertThat(clocks("Clock_Step06")).containsExactly(at("2022-11-21T16:30"));
    }

    @Test
    void theSenderWhoOnlyWaitsForASignatureGetsNoDueDate() {
        procedure.openOnTime(2566);
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");
        move(opening(2), "2022-10-12");

        assertThat(task("SignOff_Decide").getDueDate().toInstant()).isEqualTo(at("2022-10-12T16:30"));
        assertThat(task("SignOff_Withdraw").getDueDate()).isNull();
    }

    @Test
    void ofTwoOpenMonthsOnlyTheOneMeantMoves() {
        procedure.openOnTime(2566);
        procedure.throughStep6();
        procedure.passTo("2022-12-06T09:00");
        StepOpening october = steps.latest(procedure.cycle().id(), 8, "2022-10").orElseThrow();
        StepOpening november =
                steps.latest(procedure.cycle().id(), 8, "2022-11").orElseThrow();
        move(november, "2022-12-16");

        assertThat(steps.byId(october.id())).contains(october);
        assertThat(clocks("Clock_Step08")).containsExactly(at("2022-12-16T16:30"));
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("MonitoringReport_Write")
                        .list())
                .extracting(task -> task.getDueDate().toInstant())
                .containsExactlyInAnyOrder(october.due(), at("2022-12-16T16:30"));

        move(october, "2022-12-19");
        assertThat(clocks("Clock_Step08")).containsExactlyInAnyOrder(at("2022-12-16T16:30"), at("2022-12-19T16:30"));
        procedure.passTo("2022-12-20T09:00");
        assertThat(steps.byId(october.id()).orElseThrow().overdue()).contains(at("2022-12-19T16:30"));
        assertThat(steps.byId(november.id()).orElseThrow().overdue()).contains(at("2022-12-16T16:30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "director", "admin"})
    void headDirectorAndAdministratorMayMove(String account) {
        procedure.openOnTime(2566);

        assertThat(moves.move(request(opening(1), "2022-10-12", REASON), account)
                        .revision())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "committee1", "nobody"})
    void othersAreRefusedAndNothingChanges(String account) {
        procedure.openOnTime(2566);

        Refusal refusal = refused(request(opening(1), "2022-10-12", REASON), account);

        assertThat(refusal.reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(refusal.text().key()).isEqualTo("deadline.may-not-move");
        assertNothingMoved();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-01, deadline.past",
        "2022-10-03, deadline.past",
        "2022-10-08, deadline.nobody-works",
        "2022-10-13, deadline.nobody-works",
        "2022-10-04, deadline.same",
        "2565-10-12, deadline.too-late"
    })
    void aDayOnWhichNothingCanBeDueIsRefusedInThai(String day, String key) {
        procedure.openOnTime(2566);
        procedure.at("2022-10-03T16:30");

        Refusal refusal = refused(request(opening(1), day, REASON), HEAD);

        assertThat(refusal.text().key()).isEqualTo(key);
        assertThat(messages.text(refusal.text())).contains("วันที่").doesNotContain("{");
        assertNothingMoved();
    }

    @Test
    void todayIsPossibleUntilTheEndOfWork() {
        procedure.openOnTime(2566);
        procedure.at("2022-10-03T16:29");

        assertThat(move(opening(1), "2022-10-03").due()).isEqualTo(at("2022-10-03T16:30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t"})
    void withoutAReasonNothingMoves(String reason) {
        procedure.openOnTime(2566);

        assertThat(refused(request(opening(1), "2022-10-12", reason), HEAD)
                        .text()
                        .key())
                .isEqualTo("deadline.reason-missing");
        assertNothingMoved();
    }

    @Test
    void aReasonThatDoesNotFitTheRecordIsRefused() {
        procedure.openOnTime(2566);

        Refusal refusal = refused(request(opening(1), "2022-10-12", "ก".repeat(2001)), HEAD);

        assertThat(messages.text(refusal.text())).contains("2,000").contains(" 1 ");
        assertNothingMoved();
    }

    @Test
    void whatAColleagueHasMovedMeanwhileIsNotOverwritten() {
        procedure.openOnTime(2566);
        StepOpening seen = opening(1);
        move(seen, "2022-10-12");

        Refusal refusal = refused(request(seen, "2022-10-11", REASON), "director");

        assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(opening(1).due()).isEqualTo(at("2022-10-12T16:30"));
    }

    @Test
    void aStepThatIsDoneStaysAsItIs() {
        procedure.openOnTime(2566);
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");

        assertThat(refused(request(opening(1), "2022-10-12", REASON), HEAD)
                        .text()
                        .key())
                .isEqualTo("deadline.not-open");
    }

    @Test
    void aDeadlineThatNeverWasIsNotFound() {
        procedure.openOnTime(2566);

        Refusal refusal =
                refused(new DeadlineMoves.Request("no-such-opening", 0, LocalDate.of(2022, 10, 12), REASON), HEAD);

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void anOpeningRemembersTheRowTheTableAndTheHolidaysThatMadeItsDate() {
        procedure.openOnTime(2566);

        DeadlineBasis basis = opening(1).basis();

        assertThat(basis.rule()).isEqualTo("due=effort effort=0d6h0m nonWorking=earlier");
        assertThat(basis.standardVersion()).isEqualTo(1);
        assertThat(basis.calendarVersion()).isEqualTo(1);
        assertThat(basis.source()).isEqualTo(Source.RULE);
    }

    private StepOpening move(StepOpening opening, String day) {
        return moves.move(request(opening, day, REASON), HEAD);
    }

    private static DeadlineMoves.Request request(StepOpening opening, String day, String reason) {
        return new DeadlineMoves.Request(opening.id(), opening.revision(), LocalDate.parse(day), reason);
    }

    private Refusal refused(DeadlineMoves.Request request, String account) {
        return catchThrowableOfType(Refusal.class, () -> moves.move(request, account));
    }

    private void assertNothingMoved() {
        assertThat(opening(1).due()).isEqualTo(at("2022-10-04T16:30"));
        assertThat(changes.of(opening(1).id())).isEmpty();
        assertThat(dueDates()).containsExactly(at("2022-10-04T16:30"));
        assertThat(clocks("Clock_Step01")).containsExactly(at("2022-10-04T16:30"));
    }

    private StepOpening opening(int step) {
        return steps.latest(procedure.cycle().id(), step, Deadlines.NO_OCCURRENCE)
                .orElseThrow();
    }

    private Task task(String element) {
        return tasks.createTaskQuery().taskDefinitionKey(element).singleResult();
    }

    private List<Instant> dueDates() {
        return tasks.createTaskQuery().list().stream()
                .map(task -> task.getDueDate().toInstant())
                .toList();
    }

    private List<Instant> clocks(String element) {
        return management.createJobQuery().timers().activityId(element).list().stream()
                .map(Job::getDuedate)
                .map(Date::toInstant)
                .toList();
    }

    /** How often the officer was told of it on the day after the due date. */
    private int toldOverdue(int step) {
        return database.sql("select count(*) from ita_notice_slot where step = ? and slot like 'after-1@%'"
                        + " and recipient = 'officer' and state = 'QUEUED'")
                .param(step)
                .query(Integer.class)
                .single();
    }
}
