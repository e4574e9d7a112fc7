package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.itacycle.calendar.ThaiCalendar.at;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.itacycle.calendar.CalendarRegister;
import org.itacycle.calendar.DeadlinePreview;
import org.itacycle.calendar.HolidayDecree;
import org.itacycle.calendar.MovedDeadline;
import org.itacycle.calendar.MovedDeadline.What;
import org.itacycle.cycle.DeadlineBasis.Source;
import org.itacycle.cycle.DeadlineChange.Cause;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ItaTest
class DeadlineRecountTest {

    private final Procedure procedure;
    private final HolidayDecree holidays;
    private final DeadlinePreview preview;
    private final DeadlineMoves moves;
    private final DeadlineChanges changes;
    private final StepRegister steps;
    private final Clocks clocks;
    private final TaskService tasks;
    private final ManagementService management;
    private final RepositoryService repository;

    @Autowired
    DeadlineRecountTest(
            Procedure procedure,
            CalendarRegister holidays,
            DeadlinePreview preview,
            DeadlineMoves moves,
            DeadlineChanges changes,
            StepRegister steps,
            Clocks clocks,
            TaskService tasks,
            ManagementService management,
            RepositoryService repository) {
        this.procedure = procedure;
        this.holidays = new HolidayDecree(holidays);
        this.preview = preview;
        this.moves = moves;
        this.changes = changes;
        this.steps = steps;
        this.clocks = clocks;
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
    }

    @Test
    void aNewHolidayMovesDueDateTaskAndClock() {
        procedure.openOnTime(2566);
        holidays.declare("2022-10-04");

        StepOpening order = opening(1);
        assertThat(order.due()).isEqualTo(at("2022-10-05T16:30"));
        assertThat(order.startBy()).isEqualTo(at("2022-10-05T09:30"));
        assertThat(order.basis().calendarVersion()).isEqualTo(2);
        assertThat(order.basis().source()).isEqualTo(Source.RULE);
        assertThat(procedure.waiting("Step01_DraftOrder").due()).isEqualTo(at("2022-10-05T16:30"));
        assertThat(tasks.createTaskQuery().singleResult().getDueDate().toInstant())
                .isEqualTo(at("2022-10-05T16:30"));
        assertThat(timers("Clock_Step01")).containsExactly(at("2022-10-05T16:30"));
    }

    @Test
    void theRecordSaysThatTheCalendarMovedIt() {
        procedure.openOnTime(2566);
        StepOpening before = opening(1);
        holidays.declare("2022-10-04");

        assertThat(changes.of(before.id())).singleElement().satisfies(change -> {
            assertThat(change.cause()).isEqualTo(Cause.CALENDAR);
            assertThat(change.from()).isEqualTo(before.deadline());
            assertThat(change.reason()).isEmpty();
            assertThat(change.calendarVersion()).isEqualTo(2);
            assertThat(change.by()).isEqualTo("admin");
        });
    }

    @Test
    void whatThePreviewShowsIsWhatHappensAndThePreviewItselfChangesNothing() {
        procedure.openOnTime(2566);
        procedure.throughStep6();

        List<MovedDeadline> shown = preview.whatMoves(holidays.proposed("2022-11-01"));

        assertThat(shown).singleElement().satisfies(moved -> {
            assertThat(moved.what()).isEqualTo(What.OPENS);
            assertThat(moved.title()).startsWith("8 ").contains("ตุลาคม 2565");
            assertThat(moved.before()).isEqualTo(at("2022-11-01T08:30"));
            assertThat(moved.after()).isEqualTo(at("2022-11-02T08:30"));
        });
        assertThat(timers("Timer_MonthOpens")).contains(at("2022-11-01T08:30"));

        holidays.declare("2022-11-01");
        assertThat(timers("Timer_MonthOpens")).contains(at("2022-11-02T08:30")).doesNotContain(at("2022-11-01T08:30"));
        assertThat(preview.whatMoves(holidays.proposed("2022-11-02")))
                .extracting(MovedDeadline::before)
                .containsExactly(at("2022-11-02T08:30"));
    }

    @Test
    void everyWaitingOpeningFollowsTheHolidays() {
        procedure.openOnTime(2566);
        procedure.throughStep6();
        holidays.declare("2023-03-01");
        holidays.declare("2023-03-15");
        holidays.declare("2023-09-01");

        assertThat(clocks.waiting(procedure.cycle()))
                .contains(
                        new Clocks.WaitingStep(8, "2023-02", at("2023-03-02T08:30")),
                        new Clocks.WaitingStep(9, "-", at("2023-03-02T08:30")),
                        new Clocks.WaitingStep(10, "-", at("2023-03-16T08:30")),
                        new Clocks.WaitingStep(8, "2023-08", at("2023-09-04T08:30")))
                .hasSize(13);
        procedure.passTo("2023-03-02T08:29");
        assertThat(steps.hasOpened(procedure.cycle().id(), 9)).isFalse();
        procedure.passTo("2023-03-02T08:30");
        assertThat(opening(9).openedAt()).isEqualTo(at("2023-03-02T08:30"));
    }

    @Test
    void theWatchOverTheLatestStartFollowsToo() {
        procedure.openOnTime(2566);
        assertThat(timers("Timer_StartBy")).contains(at("2023-03-23T08:30"));
        holidays.declare("2023-03-31");

        assertThat(timers("Timer_StartBy")).contains(at("2023-03-22T08:30")).doesNotContain(at("2023-03-23T08:30"));
    }

    @Test
    void aDateSetByAPersonStaysAndOnlyItsLatestStartMoves() {
        procedure.openOnTime(2566);
        StepOpening order = opening(1);
        moves.move(new DeadlineMoves.Request(order.id(), 0, LocalDate.of(2022, 10, 12), "รอผลการประชุมของกรม"), "head");
        assertThat(opening(1).startBy()).isEqualTo(at("2022-10-12T09:30"));

        assertThat(preview.whatMoves(holidays.proposed("2022-10-12")))
                .extracting(MovedDeadline::what)
                .containsExactly(What.START_BY);
        holidays.declare("2022-10-12");

        assertThat(opening(1).due()).isEqualTo(at("2022-10-12T16:30"));
        assertThat(opening(1).startBy()).isEqualTo(at("2022-10-11T09:30"));
        assertThat(opening(1).basis().source()).isEqualTo(Source.PERSON);
        assertThat(timers("Clock_Step01")).containsExactly(at("2022-10-12T16:30"));
    }

    @Test
    void otherWorkingHoursMoveDeadlinesClocksAndWaitingOpenings() {
        procedure.openOnTime(2566);
        assertThat(preview.whatMoves(holidays.proposedHours("08:00", "16:00")))
                .extracting(MovedDeadline::what, MovedDeadline::after)
                .containsExactly(tuple(What.DUE, at("2022-10-04T16:00")));

        holidays.setHours("08:00", "16:00");

        assertThat(opening(1).due()).isEqualTo(at("2022-10-04T16:00"));
        assertThat(opening(1).startBy()).isEqualTo(at("2022-10-04T09:00"));
        assertThat(opening(1).basis().calendarVersion()).isEqualTo(2);
        assertThat(timers("Clock_Step01")).containsExactly(at("2022-10-04T16:00"));
        assertThat(procedure.waiting("Step01_DraftOrder").due()).isEqualTo(at("2022-10-04T16:00"));
        assertThat(timers("Timer_StartBy")).contains(at("2023-03-23T08:00"));

        procedure.throughStep6();
        assertThat(timers("Timer_MonthOpens")).contains(at("2022-11-01T08:00"));
    }

    @Test
    void aDayThatAPersonHasSetStaysAndEndsWithTheNewWorkingHours() {
        procedure.openOnTime(2566);
        moves.move(
                new DeadlineMoves.Request(opening(1).id(), 0, LocalDate.of(2022, 10, 12), "รอผลการประชุมของกรม"),
                "head");

        holidays.setHours("08:00", "16:00");

        assertThat(opening(1).due()).isEqualTo(at("2022-10-12T16:00"));
        assertThat(opening(1).basis().source()).isEqualTo(Source.PERSON);
        assertThat(timers("Clock_Step01")).containsExactly(at("2022-10-12T16:00"));
    }

    @Test
    void aDateThatMovesIntoThePastIsOverdueAtOnce() {
        procedure.openOnTime(2566);
        holidays.declare("2022-10-04");
        procedure.passTo("2022-10-05T10:00");
        assertThat(opening(1).overdue()).isEmpty();

        holidays.revoke("2022-10-04");
        procedure.runJobs();

        assertThat(opening(1).due()).isEqualTo(at("2022-10-04T16:30"));
        assertThat(opening(1).overdue()).contains(at("2022-10-05T10:00"));
    }

    @Test
    void whatWasOverdueOnlyForWantOfAHolidayIsPunctualAgain() {
        procedure.openOnTime(2566);
        procedure.passTo("2022-10-05T10:00");
        assertThat(opening(1).overdue()).isPresent();

        holidays.declare("2022-10-04");

        assertThat(opening(1).overdue()).isEmpty();
        assertThat(timers("Clock_Step01")).containsExactly(at("2022-10-05T16:30"));
    }

    @Test
    void whatIsDoneAndWhatIsNotTouchedStaysAsItWas() {
        procedure.openOnTime(2566);
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");
        StepOpening order = opening(1);
        StepOpening signing = opening(2);

        holidays.declare("2023-05-09");

        assertThat(opening(1)).isEqualTo(order);
        assertThat(opening(2).deadline()).isEqualTo(signing.deadline());
        assertThat(opening(2).basis().calendarVersion()).isEqualTo(2);
        assertThat(changes.of(signing.id())).isEmpty();
    }

    @Test
    void aCancelledCycleIsLeftAlone() {
        procedure.openOnTime(2566);
        procedure.startAs(
                Procedure.OFFICER, CancelCycleProcess.KEY, Map.of("fiscalYear", "2566", "reason", "หน่วยงานถูกยุบรวม"));
        StepOpening order = opening(1);

        holidays.declare("2022-10-04");

        assertThat(opening(1)).isEqualTo(order);
    }

    @Test
    void anOpenStepKeepsTheVersionOfTheStandardItWasOpenedUnder() {
        procedure.openOnTime(2566);
        String newer = repository
                .createDeployment()
                .addString("bpmn/step-standard.dmn", standardWithALongerOrder())
                .deploy()
                .getId();
        try {
            holidays.declare("2022-10-04");

            assertThat(opening(1).basis().standardVersion()).isEqualTo(1);
            assertThat(opening(1).due()).isEqualTo(at("2022-10-05T16:30"));

            procedure.does(Procedure.OFFICER, "Step01_DraftOrder");
            assertThat(opening(2).basis().standardVersion()).isEqualTo(2);
        } finally {
            repository.deleteDeployment(newer, true);
        }
    }

    private static String standardWithALongerOrder() {
        try (var model = DeadlineRecountTest.class.getResourceAsStream("/bpmn/step-standard.dmn")) {
            String printed = new String(model.readAllBytes(), StandardCharsets.UTF_8);
            String longer = printed.replaceFirst("(id=\"Step01_EffortDays\">\\s*<text>)0", "$19");
            assertThat(longer).isNotEqualTo(printed);
            return longer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StepOpening opening(int step) {
        return steps.latest(procedure.cycle().id(), step, Deadlines.NO_OCCURRENCE)
                .orElseThrow();
    }

    private List<Instant> timers(String element) {
        return management.createJobQuery().timers().activityId(element).list().stream()
                .map(Job::getDuedate)
                .map(Date::toInstant)
                .toList();
    }
}
