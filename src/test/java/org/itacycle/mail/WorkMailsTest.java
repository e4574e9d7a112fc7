package org.itacycle.mail;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.itacycle.Message;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.records.RecordsTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RecordsTest
class WorkMailsTest {

    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final Instant DUE = Instant.parse("2023-03-31T09:30:00Z");
    private static final Instant START_BY = Instant.parse("2023-03-23T01:30:00Z");
    private static final Message IN_SEVEN_DAYS = Message.of("reminder.ahead", "7");

    @Autowired
    private WorkMails works;

    @Autowired
    private MailTable mails;

    @Autowired
    private MailComposer composer;

    @LocalServerPort
    private int port;

    @Test
    void aReminderSaysWhatIsDueWhenToStartWhatIsExpectedAndLeadsToTheTask() {
        OutgoingMail mail =
                mails.outgoing(works.reminder(key(), "officer@agency.example", notice(9, "-", Optional.empty())));

        assertThat(mail.subject()).isEqualTo("[ITA 2566] อีก 7 วันทำการจะครบกำหนด: ขั้นตอนที่ 9 ขั้นตอน 66");
        assertThat(mail.textBody())
                .contains(
                        "ขั้นตอนที่: 9 ขั้นตอน 66\n",
                        "ต้องเริ่มภายใน: 23 มี.ค. 2566 08:30 น.",
                        "กำหนดเสร็จ: 31 มี.ค. 2566 16:30 น. (อีก 7 วันทำการจะครบกำหนด)",
                        "- ครอบคลุมทุกกิจกรรม",
                        "เปิดงานนี้: http://127.0.0.1:" + port + "/task/task-9")
                .doesNotContain("[#", "[/]", "${");
        assertThat(mail.htmlBody())
                .contains(
                        "31 มี.ค. 2566 16:30 น.",
                        "ครอบคลุมทุกกิจกรรม",
                        "href=\"http://127.0.0.1:" + port + "/task/task-9\"",
                        "lang=\"th\"")
                .doesNotContain(" th:");
    }

    @Test
    void aMonthlyReportIsNamedWithItsMonthWhereThereIsNoTask() {
        OutgoingMail mail =
                mails.outgoing(works.reminder(key(), "officer@agency.example", notice(8, "2023-01", Optional.empty())));

        assertThat(mail.textBody()).contains("8 ขั้นตอน 66 (มกราคม 2566)");
        assertThat(mail.htmlBody()).contains("(มกราคม 2566)");
    }

    @Test
    void theDeadlineIsAttachedAsACalendarEntryThatAnotherReaderReads() throws Exception {
        OutgoingMail mail =
                mails.outgoing(works.newWork(key(), "officer@agency.example", notice(9, "-", Optional.of("9 รายงาน"))));

        MimeMessage message = composer.compose(mail);
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/calendar; charset=UTF-8; method=PUBLISH");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("deadline.ics");
        VEvent event = Biweekly.parse(
                        new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .first()
                .getEvents()
                .get(0);
        assertThat(event.getSummary().getValue()).isEqualTo("ครบกำหนด ITA 2566 ขั้นตอนที่ 9 รายงาน");
        assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(DUE));
        assertThat(event.getUid().getValue()).endsWith("-9---1@agency.example");
    }

    @Test
    void returnedWorkCarriesTheReasonAsTextWhateverItLooksLike() {
        OutgoingMail mail = mails.outgoing(works.returnedWork(
                key(),
                "officer@agency.example",
                notice(9, "-", Optional.empty()),
                "ผู้อำนวยการ",
                "<script>alert(1)</script> ${7*7} [[${subject}]]\r\nBcc: all@agency.example"));

        assertThat(mail.textBody()).contains("<script>alert(1)</script> ${7*7} [[${subject}]]");
        assertThat(mail.htmlBody())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7} [[${subject}]]")
                .doesNotContain("<script>");
        assertThat(mail.subject()).doesNotContain("Bcc");
    }

    @Test
    void aTitleWithLineBreaksCannotChangeAHeader() {
        OutgoingMail mail = mails.outgoing(works.newWork(
                key(), "officer@agency.example", notice(9, "-", Optional.of("9 x\r\nBcc: all@agency.example"))));

        assertThat(mail.subject()).isEqualTo("[ITA 2566] งานใหม่: ขั้นตอนที่ 9 x Bcc: all@agency.example");
    }

    @Test
    void aDigestListsOwnWorkAndThatOfOthersTheMostUrgentFirst() {
        OutgoingMail mail = mails.outgoing(works.digest(
                key(),
                "head@agency.example",
                LocalDate.of(2023, 3, 22),
                List.of(notice(9, "-", Optional.of("9 งานของตน"))),
                List.of(notice(5, "-", Optional.of("5 งานของผู้อื่น")))));

        assertThat(mail.subject()).isEqualTo("[ITA] แจ้งเตือนงานประจำวันที่ 22 มีนาคม 2566 (2 งาน)");
        assertThat(mail.textBody())
                .containsSubsequence(
                        "งานที่รอท่านดำเนินการ",
                        "- 9 งานของตน",
                        "งานเกินกำหนดที่ขอให้ท่านติดตาม",
                        "- 5 งานของผู้อื่น",
                        "/me/notices")
                .doesNotContain("ระบบส่งไม่ได้", "[#", "[/]", "${");
        assertThat(mail.htmlBody())
                .contains("9 งานของตน", "5 งานของผู้อื่น", "/me/notices\"")
                .doesNotContain("ระบบส่งไม่ได้", " th:");
        assertThat(Biweekly.parse(mail.calendar().orElseThrow()).first().getEvents())
                .hasSize(2);
    }

    @Test
    void aDigestAfterADowntimeSaysSoAndNamesTheDays() {
        WorkNotice missed = new WorkNotice(
                notice(9, "-", Optional.empty()).step(),
                Optional.empty(),
                "เจ้าหน้าที่",
                List.of(),
                Message.of("reminder.overdue", "2"),
                true,
                List.of(LocalDate.of(2023, 3, 22), LocalDate.of(2023, 3, 28)));

        OutgoingMail mail = mails.outgoing(
                works.digest(key(), "officer@agency.example", LocalDate.of(2023, 4, 4), List.of(missed), List.of()));

        assertThat(mail.subject()).endsWith("(1 งาน) รวมเรื่องที่ระบบแจ้งไม่ได้ก่อนหน้านี้");
        assertThat(mail.textBody()).contains("ระบบส่งไม่ได้", "ควรแจ้งท่านเมื่อ: 22 มี.ค. 2566, 28 มี.ค. 2566");
        assertThat(mail.htmlBody()).contains("ระบบส่งไม่ได้", "22 มี.ค. 2566, 28 มี.ค. 2566");
    }

    private static String key() {
        return "test/" + UUID.randomUUID();
    }

    private static WorkNotice notice(int step, String occurrence, Optional<String> title) {
        StepNotice facts = new StepNotice(
                UUID.randomUUID().toString(), YEAR, step, occurrence, 1, START_BY, DUE, Optional.of("task-" + step));
        return new WorkNotice(
                facts, title, "เจ้าหน้าที่", List.of("ครอบคลุมทุกกิจกรรม"), IN_SEVEN_DAYS, false, List.of());
    }
}
