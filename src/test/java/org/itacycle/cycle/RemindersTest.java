package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itacycle.calendar.ThaiCalendar.at;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.itacycle.Message;
import org.itacycle.calendar.CalendarRegister;
import org.itacycle.calendar.HolidayDecree;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.mail.MailHealth;
import org.itacycle.mail.UntoldPeople;
import org.itacycle.support.CoversModel;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Step 1 of 2566 opens on Monday 3 October 2022 and is due on Tuesday 4 October; 13, 14 and 24 October are holidays. */
@ItaTest
@CoversModel("reminders")
class RemindersTest {

    private final Procedure procedure;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final DeadlineMoves moves;
    private final StepRegister steps;
    private final JdbcClient database;
    private final IdentityService identity;
    private final UntoldPeople untold;
    private final MailHealth health;
    private final HolidayDecree holidays;

    @Autowired
    RemindersTest(
            Procedure procedure,
            RuntimeService runtime,
            ManagementService management,
            DeadlineMoves moves,
            StepRegister steps,
            JdbcClient database,
            IdentityService identity,
            UntoldPeople untold,
            MailHealth health,
            CalendarRegister calendar) {
        this.procedure = procedure;
        this.runtime = runtime;
        this.management = management;
        this.moves = moves;
        this.steps = steps;
        this.database = database;
        this.identity = identity;
        this.untold = untold;
        this.health = health;
        this.holidays = new HolidayDecree(calendar);
    }

    @Test
    void theLadderIsWorkedFromTheDayOfTheDeadlineUpToTheDirectorAndThenEveryWeek() {
        openWithNotices();
        procedure.passTo("2022-10-26T12:00");

        assertThat(told())
                .containsExactly(
                        "2022-10-04 on-the-day officer REMINDER digest",
                        "2022-10-05 after-1 head ESCALATION escalated",
                        "2022-10-05 after-1 officer REMINDER digest",
                        "2022-10-07 after-3 director ESCALATION escalated",
                        "2022-10-07 after-3 head ESCALATION digest",
                        "2022-10-07 after-3 officer REMINDER digest",
                        "2022-10-18 weekly-1 director ESCALATION digest",
                        "2022-10-18 weekly-1 head ESCALATION digest",
                        "2022-10-18 weekly-1 officer REMINDER digest",
                        "2022-10-26 weekly-2 director ESCALATION digest",
                        "2022-10-26 weekly-2 head ESCALATION digest",
                        "2022-10-26 weekly-2 officer REMINDER digest");
    }

    @Test
    void slotsBeforeTheOpeningAreVoidAndTellNobody() {
        openWithNotices();
        procedure.passTo("2022-10-04T12:00");

        assertThat(slots("VOID")).containsExactly("before-1 -", "before-3 -", "before-7 -");
    }

    @Test
    void aStepThatIsDoneIsNotRemindedOf() {
        openWithNotices();
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.SIGNED);
        procedure.passTo("2022-10-04T07:00");
        procedure.does(Procedure.MEMBER, "Step03_AnalyseAndDraft");
        procedure.passTo("2022-10-05T12:00");

        assertThat(database.sql("select distinct step from ita_notice_slot where state = 'QUEUED'")
                        .query(Integer.class)
                        .list())
                .containsExactly(4);
    }

    @Test
    void aSecondLookOnTheSameDayTellsNothing() {
        openWithNotices();
        procedure.passTo("2022-10-05T12:00");
        List<String> once = mails();

        look();
        procedure.passTo("2022-10-05T15:00");
        look();

        assertThat(mails()).isEqualTo(once);
    }

    @Test
    void aClockThatJumpsBackAndForthTellsNothingTwice() {
        openWithNotices();
        procedure.passTo("2022-10-07T12:00");
        List<String> once = mails();

        procedure.at("2022-10-04T09:00");
        look();
        procedure.at("2022-10-07T12:30");
        look();
        assertThat(mails()).isEqualTo(once);

        procedure.at("2022-10-18T08:31");
        look();
        assertThat(slots("QUEUED")).contains("weekly-1 officer", "weekly-1 head", "weekly-1 director");
    }

    @Test
    void afterADowntimeEachPersonGetsOneMessageThatSaysSoAndNoSlotIsLost() {
        procedure.openOnTime(2566);
        procedure.at("2022-10-18T14:00");
        procedure.withNotices();
        look();

        assertThat(slots("QUEUED"))
                .containsExactly(
                        "after-1 head",
                        "after-1 officer",
                        "after-3 director",
                        "after-3 head",
                        "after-3 officer",
                        "on-the-day officer",
                        "weekly-1 director",
                        "weekly-1 head",
                        "weekly-1 officer");
        assertThat(mails("digest/"))
                .containsExactlyInAnyOrder("officer@agency.example", "head@agency.example", "director@agency.example");
        assertThat(mails("escalated/")).isEmpty();
        assertThat(textTo("officer@agency.example"))
                .contains(
                        "แต่ระบบส่งไม่ได้",
                        "ควรแจ้งท่านเมื่อ: 4 ต.ค. 2565, 5 ต.ค. 2565, 7 ต.ค. 2565\n",
                        "เกินกำหนดมาแล้ว 8 วันทำการ");
    }

    @Test
    void nothingIsToldOnAHolidayOrBeforeTheHourAndItIsMadeUpForOnTheNextWorkingDay() {
        procedure.openOnTime(2566);
        procedure.at("2022-10-13T10:00");
        procedure.withNotices();
        look();
        procedure.at("2022-10-17T08:00");
        look();
        assertThat(mails()).isEmpty();

        procedure.passTo("2022-10-17T08:30");
        assertThat(mails("digest/"))
                .containsExactlyInAnyOrder("officer@agency.example", "head@agency.example", "director@agency.example");
    }

    @Test
    void aReturnedStepIsRemindedOfAnewInItsNextRound() {
        openWithNotices();
        procedure.passTo("2022-10-04T09:00");
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.RETURNED);
        procedure.passTo("2022-10-05T09:00");

        assertThat(database.sql("select distinct round from ita_notice_slot where state = 'QUEUED' order by round")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void aMovedDeadlineIsRemindedOfAnewAndSlotsBeforeTheMoveAreVoid() {
        openWithNotices();
        procedure.passTo("2022-10-05T12:00");
        StepOpening late =
                steps.latest(procedure.cycle().id(), 1, Deadlines.NO_OCCURRENCE).orElseThrow();
        moves.move(
                new DeadlineMoves.Request(
                        late.id(), late.revision(), LocalDate.of(2022, 10, 12), "รอข้อมูลจากกลุ่มงาน"),
                "head");
        procedure.passTo("2022-10-17T12:00");

        assertThat(told())
                .filteredOn(notice -> notice.compareTo("2022-10-06") > 0)
                .containsExactly(
                        "2022-10-07 before-3 officer REMINDER digest",
                        "2022-10-11 before-1 officer REMINDER digest",
                        "2022-10-12 on-the-day officer REMINDER digest",
                        "2022-10-17 after-1 head ESCALATION digest",
                        "2022-10-17 after-1 officer REMINDER digest");
        assertThat(mails()).hasSameSizeAs(mails().stream().distinct().toList());
    }

    @Test
    void theRemindersWakeEachDayAtTheSetHour() {
        procedure.at("2022-10-03T12:00");
        procedure.withNotices();

        assertThat(management
                        .createJobQuery()
                        .processDefinitionKey(RemindersProcess.KEY)
                        .timers()
                        .singleResult()
                        .getDuedate())
                .isEqualTo("2022-10-04T08:30:00.000");
    }

    @Test
    void onePersonsFailureBecomesAnIncidentWhileTheOthersAreTold() {
        openWithNotices();
        procedure.passTo("2022-10-04T12:00");
        choose("head", "BROKEN");

        for (String later : List.of("2022-10-05T08:30", "2022-10-05T08:31", "2022-10-05T08:36", "2022-10-05T08:51")) {
            procedure.at(later);
            runJobsAsTheExecutorDoes();
        }
        assertThat(mailsOf("2022-10-05")).containsExactly("digest/2022-10-05/officer");
        assertThat(incidents()).isEmpty();
        for (String later : List.of("2022-10-05T09:51", "2022-10-05T13:51")) {
            procedure.at(later);
            runJobsAsTheExecutorDoes();
        }
        assertThat(incidents()).containsExactly("Reminders_Tell head");
        assertThat(slots("OWED")).containsExactly("after-1 head");

        choose("head", "DIGEST");
        management.setJobRetries(failedJob().getId(), 1);
        procedure.at("2022-10-05T18:00");
        procedure.runJobs();
        assertThat(incidents()).isEmpty();
        assertThat(slots("OWED")).isEmpty();
        assertThat(mails("escalated/")).containsExactly("head@agency.example");
    }

    @Test
    void whoHasNoAddressIsShownAndHearsEverythingAsSoonAsThereIsOne() {
        openWithNotices();
        String address = setAddress("head", "");
        try {
            procedure.passTo("2022-10-07T12:00");
            assertThat(slots("NO_ADDRESS")).containsExactly("after-1 head", "after-3 head");
            assertThat(untold.now()).singleElement().satisfies(head -> {
                assertThat(head.name()).startsWith("หัวหน้ากลุ่ม");
                assertThat(head.notices()).isEqualTo(2);
                assertThat(head.since()).isEqualTo(at("2022-10-05T08:30"));
            });
            assertThat(health.warnings()).containsExactly(Message.of("mail.warning.no-address", "1"));
        } finally {
            setAddress("head", address);
        }
        procedure.passTo("2022-10-18T12:00");

        assertThat(slots("NO_ADDRESS")).isEmpty();
        assertThat(untold.now()).isEmpty();
        assertThat(textTo("head@agency.example"))
                .contains("ระบบส่งไม่ได้", "ควรแจ้งท่านเมื่อ: 5 ต.ค. 2565, 7 ต.ค. 2565\n");
    }

    @Test
    void whatWasOwedToSomebodyWithoutAnAddressEndsWithItsStep() {
        openWithNotices();
        String address = setAddress("head", "");
        try {
            procedure.passTo("2022-10-05T12:00");
            assertThat(slots("NO_ADDRESS")).containsExactly("after-1 head");
            procedure.does(Procedure.OFFICER, "Step01_DraftOrder");
            procedure.passTo("2022-10-06T12:00");
        } finally {
            setAddress("head", address);
        }

        assertThat(slots("NO_ADDRESS")).isEmpty();
        assertThat(slots("VOID")).contains("after-1 head");
    }

    @Test
    void aHolidayTableThatChangesMidYearLosesNoSlotAndTellsNoneTwice() {
        openWithNotices();
        procedure.passTo("2022-10-05T12:00");
        holidays.declare("2022-10-07");
        procedure.passTo("2022-10-12T12:00");
        holidays.revoke("2022-10-07");
        procedure.passTo("2022-10-26T12:00");

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "2022-10-04 on-the-day officer REMINDER digest",
                        "2022-10-05 after-1 head ESCALATION escalated",
                        "2022-10-05 after-1 officer REMINDER digest",
                        "2022-10-10 after-3 director ESCALATION escalated",
                        "2022-10-10 after-3 head ESCALATION digest",
                        "2022-10-10 after-3 officer REMINDER digest",
                        "2022-10-18 weekly-1 director ESCALATION digest",
                        "2022-10-18 weekly-1 head ESCALATION digest",
                        "2022-10-18 weekly-1 officer REMINDER digest",
                        "2022-10-26 weekly-2 director ESCALATION digest",
                        "2022-10-26 weekly-2 head ESCALATION digest",
                        "2022-10-26 weekly-2 officer REMINDER digest");
    }

    /** The holidays of 2028 are not known. */
    @Test
    void aCalendarThatLacksHolidaysIsWarnedOfOnceAWeekAndACompleteOneNever() {
        procedure.at("2026-10-05T07:00");
        procedure.withNotices();
        procedure.passTo("2026-10-06T12:00");
        assertThat(mails()).isEmpty();

        procedure.at("2027-10-04T07:00");
        procedure.withNotices();
        procedure.passTo("2027-10-12T12:00");
        assertThat(mails())
                .containsExactly(
                        "calendar-warning/2027-10-04/admin@agency.example",
                        "calendar-warning/2027-10-04/officer@agency.example",
                        "calendar-warning/2027-10-11/admin@agency.example",
                        "calendar-warning/2027-10-11/officer@agency.example");
    }

    private void openWithNotices() {
        procedure.at("2022-10-03T08:30");
        procedure.withNotices();
        procedure.openOnTime(2566);
    }

    private void look() {
        runtime.createMessageCorrelation(RemindersProcess.REMINDERS_WANTED).correlateStartMessage();
        procedure.runJobs();
    }

    /** One attempt of each due job; what fails is tried again later. */
    private void runJobsAsTheExecutorDoes() {
        for (Optional<Job> job = procedure.dueJob(); job.isPresent(); job = procedure.dueJob()) {
            try {
                management.executeJob(job.get().getId());
            } catch (RuntimeException failed) {
                assertThat(failed).hasMessageContaining("BROKEN");
            }
        }
    }

    private Job failedJob() {
        return management.createJobQuery().noRetriesLeft().singleResult();
    }

    private List<String> incidents() {
        return runtime.createIncidentQuery().list().stream()
                .map(incident -> incident.getActivityId() + " "
                        + runtime.getVariable(incident.getExecutionId(), ProcessVariables.RECIPIENT.name()))
                .toList();
    }

    private void choose(String account, String mode) {
        database.sql("delete from ita_notice_choice where account = ?")
                .param(account)
                .update();
        database.sql("insert into ita_notice_choice (account, mode) values (?, ?)")
                .params(account, mode)
                .update();
    }

    /** @return the address that stood there before */
    private String setAddress(String account, String address) {
        User user = identity.createUserQuery().userId(account).singleResult();
        String before = user.getEmail();
        user.setEmail(address);
        identity.saveUser(user);
        return before;
    }

    private List<String> mailsOf(String day) {
        return mails().stream().filter(key -> key.contains(day)).toList();
    }

    private List<String> told() {
        return database.sql("select slot, s.recipient, kind, told_at, mail_key from ita_notice_slot s"
                        + " join ita_mail m on m.id = s.mail_id where step = 1 order by moment, s.recipient")
                .query((row, number) -> String.join(
                        " ",
                        day(row.getObject("told_at", OffsetDateTime.class)),
                        rung(row.getString("slot")),
                        row.getString("recipient"),
                        row.getString("kind"),
                        row.getString("mail_key").replaceAll("/.*", "")))
                .list();
    }

    private List<String> slots(String state) {
        return database
                .sql("select slot, recipient from ita_notice_slot where state = ?")
                .param(state)
                .query((row, number) -> rung(row.getString("slot")) + " " + row.getString("recipient"))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private List<String> mails(String keyBegin) {
        return database.sql("select recipient from ita_mail where mail_key like ?")
                .param(keyBegin + "%")
                .query(String.class)
                .list();
    }

    private List<String> mails() {
        return database.sql("select mail_key from ita_mail order by mail_key")
                .query(String.class)
                .list();
    }

    private String textTo(String recipient) {
        return database
                .sql("select text_body from ita_mail where recipient = ?")
                .param(recipient)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining("\n--\n"));
    }

    private static String day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ThaiDates.ZONE).toLocalDate().toString();
    }

    private static String rung(String slot) {
        return slot.substring(0, slot.indexOf('@'));
    }
}
