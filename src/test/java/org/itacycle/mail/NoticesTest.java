package org.itacycle.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.itacycle.Message;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.records.Dispatched;
import org.itacycle.records.RecordsTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RecordsTest
class NoticesTest {

    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final Instant DUE = Instant.parse("2023-03-31T09:30:00Z");
    private static final Instant START_BY = Instant.parse("2023-03-23T01:30:00Z");

    @Autowired
    private Notices notices;

    @Autowired
    private MailTable mails;

    @Autowired
    private Dispatched dispatched;

    @LocalServerPort
    private int port;

    @Test
    void aBlockedStepNamesTheStepsInItsWay() {
        OutgoingMail mail = only(notices.blocked(
                step(9, "-", Optional.empty()), List.of(step(5, "-", Optional.of("task-5"))), people("head")));

        assertThat(mail.subject()).contains("ยังเริ่มไม่ได้");
        assertThat(mail.textBody()).contains("- 5 ขั้นตอน 66 กำหนดเสร็จ 31 มี.ค. 2566 16:30 น.", "/task/task-5");
        assertThat(mail.htmlBody()).contains("5 ขั้นตอน 66", "/task/task-5");
    }

    @Test
    void datesPassedBeforeTheOpeningAreToldInOneMail() {
        List<PassedDate> dates = List.of(new PassedDate(6, "-", DUE), new PassedDate(8, "2022-11", DUE));

        OutgoingMail mail = only(notices.passedDates(UUID.randomUUID().toString(), YEAR, dates, people("officer")));

        assertThat(mail.textBody()).contains("- 6 ขั้นตอน 66", "- 8 ขั้นตอน 66 (พฤศจิกายน 2565 ไม่ต้องรายงานย้อนหลัง)");
        assertThat(mail.htmlBody()).contains("6 ขั้นตอน 66", "พฤศจิกายน 2565");
    }

    @Test
    void whoIsNamedTwiceGetsOneMailAndWhoHasNoAddressGetsNone() {
        Audience audience = new Audience(Set.of("officer", "no-address"), Set.of("head"));

        List<String> ids = notices.blocked(step(9, "-", Optional.empty()), List.of(), audience);

        assertThat(ids)
                .extracting(id -> mails.outgoing(id).recipient())
                .containsExactly("officer@agency.example", "head@agency.example");
        assertThat(dispatched.mails()).containsAll(ids);
    }

    @Test
    void tellingTheSameAgainChangesNothingAndANewRoundIsToldAnew() {
        StepNotice late = step(9, "-", Optional.empty());
        StepNotice nextRound = new StepNotice(late.cycleId(), YEAR, 9, "-", 2, START_BY, DUE, Optional.empty());

        List<String> first = notices.blocked(late, List.of(), people("officer"));

        assertThat(notices.blocked(late, List.of(), people("officer"))).isEqualTo(first);
        assertThat(notices.blocked(nextRound, List.of(), people("officer"))).doesNotContainAnyElementsOf(first);
    }

    @Test
    void aCalendarWithoutHolidaysIsToldOnceAWeekWithTheWayToIt() {
        LocalDate week = LocalDate.of(2023, 10, 2);
        List<Message> warning = List.of(Message.of("reminder.today"));

        List<String> first = notices.calendarWarning(week, warning, people("officer"));
        assertThat(notices.calendarWarning(week, warning, people("officer"))).isEqualTo(first);
        assertThat(notices.calendarWarning(week.plusWeeks(1), warning, people("officer")))
                .doesNotContainAnyElementsOf(first);
        assertThat(only(first).textBody()).contains("ครบกำหนดวันนี้", "/calendar");
        assertThat(only(first).htmlBody()).contains("ครบกำหนดวันนี้", "/calendar\"");
    }

    @Test
    void aTextThatLooksLikeMarkupStaysText() {
        OutgoingMail mail = only(notices.blocked(
                step(9, "-", Optional.empty()), List.of(step(5, "-", Optional.of("\"><script>"))), people("officer")));

        assertThat(mail.htmlBody()).doesNotContain("<script>");
    }

    private OutgoingMail only(List<String> ids) {
        assertThat(ids).hasSize(1);
        return mails.outgoing(ids.get(0));
    }

    private static Audience people(String... accounts) {
        return new Audience(Set.of(accounts), Set.of());
    }

    private static StepNotice step(int step, String occurrence, Optional<String> task) {
        return new StepNotice(UUID.randomUUID().toString(), YEAR, step, occurrence, 1, START_BY, DUE, task);
    }
}
