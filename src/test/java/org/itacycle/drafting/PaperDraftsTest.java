package org.itacycle.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.cycle.ProcedureSettings;
import org.itacycle.cycle.WorkItem;
import org.itacycle.form.Field;
import org.itacycle.form.FormCatalogue;
import org.itacycle.form.FormEntries;
import org.itacycle.form.FormEntry;
import org.itacycle.form.FormValues;
import org.itacycle.form.Indicators;
import org.itacycle.paper.AnnouncementPaper;
import org.itacycle.paper.FinalReportPaper;
import org.itacycle.paper.MeasuresPlanPaper;
import org.itacycle.paper.MemoPaper;
import org.itacycle.paper.MinutesPaper;
import org.itacycle.paper.MonitoringReportPaper;
import org.itacycle.paper.OrderPaper;
import org.itacycle.paper.Paper;
import org.itacycle.paper.PaperKind;
import org.itacycle.people.Account;
import org.itacycle.people.Accounts;
import org.itacycle.people.AgencySettings;
import org.itacycle.support.ThaiMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaperDraftsTest {

    private static final String ORDER = "Step01_DraftOrder";
    private static final String ANALYSIS = "Step03_AnalyseAndDraft";
    private static final String MEETING = "Step04_AgencyMeeting";
    private static final String REPORT = "MonitoringReport_Write";
    private static final String REVIEW = "Step11_MeetingReview";
    private static final String FINAL = "Step13_FinalReport";

    private final FormEntries entries = mock(FormEntries.class);
    private final AgencySettings agency = new AgencySettings(
            "สถาบันตัวอย่าง",
            List.of("กลุ่มอำนวยการ", "กลุ่มบริหารงานบุคคล"),
            Map.of("telephone", "0 0000 0000", "personnel-division", "ผู้อำนวยการกองการเจ้าหน้าที่ กรมตัวอย่าง"));
    private final AgencyWords words =
            new AgencyWords(agency, accounts(), new Indicators(ThaiMessages.of("form")), ThaiMessages.of("drafting"));
    private final Measures measures = new Measures(entries);
    private final ReportDraft report = new ReportDraft(words, new ProcedureSettings(false, false));
    private final PaperDrafts drafts = new PaperDrafts(List.of(
            new OrderDraft(words),
            new SignatureMemo(words),
            new MeasuresPlanDraft(words),
            new AnnouncementDraft(words),
            new AnalysisMinutes(words),
            new MeetingMinutes(words, measures),
            report,
            new PersonnelMemo(words, report),
            new ReviewMinutes(words, entries),
            new FinalReportDraft(words, measures),
            new FinalMinutes(words, measures)));

    @BeforeEach
    void stepsThreeAndTenWereSent() {
        when(entries.measures("cycle"))
                .thenReturn(List.of(
                        FormValues.fromJson("{\"measure\":\"เผยแพร่แผน\"}"),
                        FormValues.fromJson("{\"measure\":\"อบรม\"}")));
        when(entries.latest("cycle", "Step10_GatherEvidence"))
                .thenReturn(Optional.of(new FormEntry(
                        "e",
                        "cycle",
                        10,
                        "-",
                        1,
                        "Step10_GatherEvidence",
                        "t",
                        FormValues.fromJson("{\"entryTitle\":\"หน่วยงานคุณธรรมต้นแบบ\"}"),
                        Optional.empty(),
                        "officer",
                        Optional.empty(),
                        Instant.EPOCH)));
    }

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of(ORDER, 1, List.of("orderFile", "memoFile")),
                Arguments.of(ANALYSIS, 3, List.of("planFile", "announcementFile", "memoFile", "minutesFile")),
                Arguments.of(MEETING, 4, List.of("minutesFile")),
                Arguments.of(REPORT, 8, List.of("reportFile")),
                Arguments.of(REPORT, 9, List.of("reportFile", "memoFile")),
                Arguments.of(REPORT, 12, List.of("reportFile", "memoFile")),
                Arguments.of("Step10_GatherEvidence", 10, List.of()),
                Arguments.of(REVIEW, 11, List.of("minutesFile")),
                Arguments.of(FINAL, 13, List.of("reportFile", "minutesFile")));
    }

    @ParameterizedTest
    @MethodSource("places")
    void aPaperBelongsAtEachFileFieldThatCanBeMade(String element, int step, List<String> fields) {
        assertThat(drafts.fields(item(element, step))).containsExactlyElementsOf(fields);
    }

    @ParameterizedTest
    @MethodSource("places")
    void anEmptyFormAndOneFullOfNonsenseMakeAPaperThatReadsBackAsItWas(String element, int step, List<String> fields) {
        WorkItem item = item(element, step);
        Map<String, Object> nonsense = new HashMap<>();
        FormCatalogue.find(element).orElseThrow().fields().stream()
                .map(Field::name)
                .forEach(name -> nonsense.put(name, List.of(Map.of("indicator", "x", "account", 7), "text", 3)));
        for (String field : fields) {
            for (Map<String, Object> values : List.of(Map.<String, Object>of(), nonsense)) {
                Paper paper = paper(item, field, values);

                assertThat(PaperJson.read(paper.kind(), PaperJson.write(paper))).isEqualTo(paper);
                assertThat(paper.agency()).isEqualTo("สถาบันตัวอย่าง");
            }
        }
    }

    @Test
    void theOrderNamesItsMembersAndLeavesTheWordForAnOrderToItsHead() {
        OrderPaper order = (OrderPaper) paper(
                item(ORDER, 1),
                "orderFile",
                Map.of(
                        "orderTitle",
                        "คำสั่งแต่งตั้งคณะกรรมการ",
                        "members",
                        List.of(Map.of(
                                "account",
                                "committee1",
                                "workGroup",
                                "กลุ่มอำนวยการ",
                                "position",
                                "กรรมการ",
                                "duty",
                                "ก\nข"))));

        assertThat(order.title()).isEqualTo("แต่งตั้งคณะกรรมการ");
        assertThat(order.members())
                .containsExactly(new OrderPaper.Member("กรรมการ 1", "กรรมการ", "กลุ่มอำนวยการ", "ก\nข"));
        assertThat(order.signer()).isEqualTo("ผู้อำนวยการสถาบันตัวอย่าง");
    }

    @Test
    void planAnnouncementAndMinutesSayWhatTheAnalysisSays() {
        Map<String, Object> values = Map.of(
                "meetingDate",
                "2022-11-10",
                "results",
                "ครบ",
                "indicators",
                List.of(Map.of("indicator", 2, "score", "๗๙.๕๐", "issue", "ล่าช้า")),
                "measures",
                List.of(Map.of(
                        "indicator",
                        "2",
                        "measure",
                        "เผยแพร่แผน",
                        "responsible",
                        "กลุ่มอำนวยการ",
                        "period",
                        "ทุกไตรมาส")));

        MeasuresPlanPaper plan = (MeasuresPlanPaper) paper(item(ANALYSIS, 3), "planFile", values);
        AnnouncementPaper announcement = (AnnouncementPaper) paper(item(ANALYSIS, 3), "announcementFile", values);
        MinutesPaper minutes = (MinutesPaper) paper(item(ANALYSIS, 3), "minutesFile", values);

        assertThat(plan.meetingDate()).contains(LocalDate.of(2022, 11, 10));
        assertThat(plan.scores()).containsExactly(new MeasuresPlanPaper.Score(2, "การใช้งบประมาณ", "79.5", "ล่าช้า"));
        assertThat(plan.measures())
                .singleElement()
                .extracting(MeasuresPlanPaper.Measure::number)
                .isEqualTo(1);
        assertThat(announcement.paragraphs())
                .anyMatch(text -> text.contains("เผยแพร่แผน") && text.contains("ทุกไตรมาส"));
        assertThat(announcement.title()).endsWith("ประจำปีงบประมาณ พ.ศ. 2566");
        assertThat(minutes.topics()).extracting(MinutesPaper.Topic::text).contains("ครบ", "1. เผยแพร่แผน");
        assertThat(minutes.title()).contains("2565", "2566");
    }

    @Test
    void theMinutesOfTheAgencyMeetingListTheMeasuresAndTheResolution() {
        MinutesPaper minutes = (MinutesPaper) paper(
                item(MEETING, 4),
                "minutesFile",
                Map.of("meetingNumber", "๓ / ๖๖", "attendees", "42", "staffTotal", 45, "resolution", "เห็นชอบ"));

        assertThat(minutes.number()).isEqualTo("3/2566");
        assertThat(minutes.attendees()).contains(42);
        assertThat(minutes.staffTotal()).contains(45);
        assertThat(minutes.topics())
                .singleElement()
                .extracting(MinutesPaper.Topic::text)
                .isEqualTo("1. เผยแพร่แผน\n2. อบรม");
        assertThat(minutes.resolution()).isEqualTo("เห็นชอบ");
    }

    @Test
    void aReportKnowsItsPeriodAndKeepsTheProblemsInside() {
        Map<String, Object> values = Map.of(
                "problems",
                "ลับ",
                "summary",
                "สรุป",
                "activities",
                List.of(Map.of("activity", "อบรม", "result", "ครบ")));

        MonitoringReportPaper month = (MonitoringReportPaper) paper(item(REPORT, 8), "reportFile", values);
        MonitoringReportPaper half = (MonitoringReportPaper) paper(item(REPORT, 9), "reportFile", values);
        MonitoringReportPaper year = (MonitoringReportPaper) paper(item(REPORT, 12), "reportFile", values);
        MonitoringReportPaper nothing = (MonitoringReportPaper)
                paper(item(REPORT, 8), "reportFile", Map.of("noActivity", true, "activities", List.of(Map.of())));

        assertThat(List.of(month.kind(), half.kind(), year.kind()))
                .containsExactly(PaperKind.MONTHLY_REPORT, PaperKind.HALF_YEAR_REPORT, PaperKind.TWELVE_MONTH_REPORT);
        assertThat(month.period()).isEqualTo("ธันวาคม 2565");
        assertThat(half.period()).isEqualTo("1 ตุลาคม 2565 – 31 มีนาคม 2566");
        assertThat(year.period()).isEqualTo("1 ตุลาคม 2565 – 30 กันยายน 2566");
        assertThat(PaperJson.write(month)).contains("สรุป").doesNotContain("ลับ");
        assertThat(nothing.noActivity()).isTrue();
        assertThat(nothing.activities()).isEmpty();
    }

    @Test
    void memosComeFromTheWritersWorkGroupAndGoToDirectorOrPersonnelDivision() {
        MemoPaper order = (MemoPaper) paper(item(ORDER, 1), "memoFile", Map.of());
        MemoPaper halfYear = (MemoPaper) paper(item(REPORT, 9), "memoFile", Map.of());

        assertThat(order.unit()).isEqualTo("กลุ่มบริหารงานบุคคล");
        assertThat(order.telephone()).isEqualTo("0 0000 0000");
        assertThat(order.addressee()).isEqualTo("ผู้อำนวยการสถาบันตัวอย่าง");
        assertThat(halfYear.addressee()).isEqualTo("ผู้อำนวยการกองการเจ้าหน้าที่ กรมตัวอย่าง");
        assertThat(halfYear.attachments()).singleElement().asString().contains("รอบ 6 เดือน", "2566");
    }

    @Test
    void theYearEndsWithReviewFinalReportAndItsMinutes() {
        Map<String, Object> values = Map.of(
                "outcome",
                "no-comments",
                "score",
                "92.750",
                "activities",
                List.of(Map.of("measureNo", 2, "summary", "ครบทุกคน")));

        MinutesPaper review = (MinutesPaper) paper(item(REVIEW, 11), "minutesFile", values);
        FinalReportPaper last = (FinalReportPaper) paper(item(FINAL, 13), "reportFile", values);
        MinutesPaper minutes = (MinutesPaper) paper(item(FINAL, 13), "minutesFile", values);

        assertThat(review.topics().get(0).text()).isEqualTo("หน่วยงานคุณธรรมต้นแบบ");
        assertThat(review.resolution()).contains("ส่งผลงาน");
        assertThat(last.score()).isEqualTo("92.75");
        assertThat(last.results()).containsExactly(new FinalReportPaper.Result(2, "อบรม", "ครบทุกคน"));
        assertThat(minutes.topics().get(1).text()).isEqualTo("2. อบรม: ครบทุกคน");
    }

    private Paper paper(WorkItem item, String field, Map<String, ?> values) {
        return drafts.at(item, field).orElseThrow().of(new Occasion(item, Entered.of(values), "committee1"));
    }

    private static WorkItem item(String element, int step) {
        return new WorkItem(
                "task",
                element,
                "",
                "cycle",
                new FiscalYear(2566),
                step,
                step == 8 ? "2022-12" : "-",
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Accounts accounts() {
        List<Account> all = List.of(new Account("committee1", "กรรมการ 1", "กลุ่มบริหารงานบุคคล"));
        return new Accounts() {
            @Override
            public Optional<Account> find(String id) {
                return all.stream().filter(account -> account.id().equals(id)).findFirst();
            }

            @Override
            public List<Account> all() {
                return all;
            }
        };
    }
}
