package org.itacycle.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itacycle.Messages;
import org.itacycle.Refusal;
import org.itacycle.cycle.Outcome;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentOrigin;
import org.itacycle.document.DocumentVersion;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class FormCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 4, 20);
    private static final int CONTROL_POINTS = 3;
    private static final int MEASURES = 2;

    private static final Map<String, String> MEMBERS = new LinkedHashMap<>();

    static {
        MEMBERS.put("กลุ่มยุทธศาสตร์และพัฒนางาน", "officer");
        MEMBERS.put("กลุ่มอำนวยการ", "committee1");
        MEMBERS.put("กลุ่มบริหารงานบุคคล", "committee2");
        MEMBERS.put("กลุ่มนโยบายและแผน", "committee3");
    }

    private static final SampleForms SAMPLES =
            new SampleForms(MEMBERS, kind -> "id-" + kind, CONTROL_POINTS, MEASURES, TODAY);

    private static final FormContext CONTEXT = context(8);

    private static final Messages MESSAGES = messages();

    static Stream<TaskForm> forms() {
        return FormCatalogue.all().stream();
    }

    static Stream<Arguments> neededFields() {
        return forms().flatMap(form -> form.fields().stream()
                .filter(field -> field.need() instanceof Need.Always)
                .map(field -> Arguments.of(form.element(), field.name())));
    }

    static Stream<Arguments> neededColumns() {
        return forms().flatMap(form -> form.fields().stream()
                .filter(Field.Table.class::isInstance)
                .map(Field.Table.class::cast)
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.need() instanceof Need.Always)
                        .map(column -> Arguments.of(form.element(), table.name(), column.name()))));
    }

    static Stream<Arguments> texts() {
        return forms().flatMap(form -> form.fields().stream()
                .filter(Field.Text.class::isInstance)
                .map(field -> Arguments.of(form.element(), field.name(), ((Field.Text) field).max())));
    }

    static Stream<Arguments> structuredFields() {
        return forms().flatMap(form -> form.fields().stream()
                .filter(Field::isStructured)
                .map(field -> Arguments.of(form.element(), field.name())));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aWellFilledFormIsAccepted(TaskForm form) {
        FormValues values = check(form.element(), SAMPLES.of(form.element()));

        assertThat(FormValues.fromJson(values.toJson())).isEqualTo(values);
    }

    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("neededFields")
    void aNeededFieldThatIsMissingIsRefusedAtThatField(String element, String field) {
        Map<String, Object> sent = SAMPLES.of(element);
        sent.remove(field);

        assertThat(places(element, sent)).isNotEmpty().allMatch(place -> isAt(place, field));
    }

    @ParameterizedTest(name = "{0} with empty {1}")
    @MethodSource("neededFields")
    void aNeededFieldThatIsOnlyWhiteSpaceIsRefusedAtThatField(String element, String field) {
        Map<String, Object> sent = SAMPLES.of(element);
        sent.put(field, sent.get(field) instanceof Boolean ? false : " \u00a0\u200b\t\n ");

        assertThat(places(element, sent)).isNotEmpty().allMatch(place -> isAt(place, field));
    }

    @ParameterizedTest(name = "{0}.{1} without {2}")
    @MethodSource("neededColumns")
    void aNeededCellThatIsMissingIsRefusedAtThatCell(String element, String table, String column) {
        Map<String, Object> sent = withRow(SAMPLES.of(element), table, row -> {
            row.remove(column);
            return row;
        });

        assertThat(places(element, sent)).contains("%s[0].%s".formatted(table, column));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("texts")
    void aTextOverItsLimitIsRefusedAndBothNumbersAreTold(String element, String field, int max) {
        Map<String, Object> sent = SAMPLES.of(element);
        sent.put(field, "ก".repeat(max + 1));

        Map<String, String> problems = problems(element, sent);

        assertThat(problems).containsOnlyKeys(field);
        assertThat(problems.get(field)).contains("%,d".formatted(max + 1)).contains("%,d".formatted(max));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("structuredFields")
    void textThatIsNoJsonIsRefusedAtItsField(String element, String field) {
        for (String bad : List.of("[", "nonsense", "[true] [true]", "[".repeat(500), "{\"a\":1,\"a\":2}", "7")) {
            Map<String, Object> sent = SAMPLES.of(element);
            sent.put(field, bad);

            assertThat(places(element, sent)).as(bad).contains(field);
        }
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("structuredFields")
    void moreThanTwoHundredThousandCharactersAreRefusedUnread(String element, String field) {
        Map<String, Object> sent = SAMPLES.of(element);
        sent.put(field, "[" + " ".repeat(Json.LONGEST) + "]");

        assertThat(problems(element, sent).get(field)).contains("200,000");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aVariableThatIsNotOfTheFormIsRefusedByName(TaskForm form) {
        Map<String, Object> sent = SAMPLES.of(form.element());
        sent.put("committeeGroup", "everybody");

        Refusal refusal = refusal(form.element(), sent);

        assertThat(MESSAGES.text(refusal.text())).contains("committeeGroup");
        assertThat(refusal.fields()).containsOnlyKeys("committeeGroup");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldAndColumnHasALabel(TaskForm form) {
        for (Field field : form.fields()) {
            String label = "form.label.%s.%s".formatted(form.element(), field.name());
            assertThat(MESSAGES.text(label)).isNotBlank();
            if (field instanceof Field.Table table) {
                table.columns()
                        .forEach(column -> assertThat(MESSAGES.text(label + "." + column.name()))
                                .isNotBlank());
            }
        }
    }

    @Test
    void theOverallMessageCountsWhatIsToBeMended() {
        Refusal refusal = refusal("StartEvent_CancelRequested", Map.of());

        assertThat(MESSAGES.text(refusal.text())).isEqualTo("ยังส่งไม่ได้ มี 2 จุดที่ต้องแก้ไข ข้อมูลเดิมยังอยู่ครบ");
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID);
    }

    @Test
    void aTextIsTrimmedAndItsLineEndsAreMadeEqual() {
        Map<String, Object> sent = SAMPLES.of("SignOff_Withdraw");
        sent.put("reason", " \u00a0แก้ไข\r\nแนบไฟล์ผิด\t\n");

        assertThat(check("SignOff_Withdraw", sent).text("reason")).contains("แก้ไข\nแนบไฟล์ผิด");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ก\u0000ข", "ก\u0007ข", "ก\rข", "ก\u2028ข", "ก\ud800ข", "ก\u0085ข"})
    void controlCharactersAndBrokenCharactersAreRefused(String text) {
        Map<String, Object> sent = SAMPLES.of("SignOff_Withdraw");
        sent.put("reason", text);

        assertThat(places("SignOff_Withdraw", sent)).containsExactly("reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"หัวข้อ\nBcc: all", "หัวข้อ\r\nBcc: all", "หัวข้อ\tแท็บ"})
    void aLineBreakInATextOfOneLineIsRefused(String text) {
        Map<String, Object> sent = SAMPLES.of("Step01_DraftOrder");
        sent.put("orderTitle", text);

        assertThat(places("Step01_DraftOrder", sent)).containsExactly("orderTitle");
    }

    @Test
    void valuesOfATypeNoFormSendsAreRefusedAtTheirField() {
        for (Object value : new Object[] {true, 7, List.of("a"), new byte[] {1}, new Date(0), Map.of(), Double.NaN}) {
            Map<String, Object> sent = SAMPLES.of("SignOff_Withdraw");
            sent.put("reason", value);

            assertThat(places("SignOff_Withdraw", sent)).containsExactly("reason");
        }
    }

    @Test
    void aTickIsABooleanAndNothingElse() {
        for (Object value : new Object[] {"true", 1, "on"}) {
            Map<String, Object> sent = SAMPLES.of("Step01_DraftOrder");
            sent.put("lastOrderReviewed", value);

            assertThat(places("Step01_DraftOrder", sent)).containsExactly("lastOrderReviewed");
        }
    }

    @Nested
    class ControlPoints {

        @Test
        void eachOneThatIsNotTickedIsNamed() {
            Map<String, Object> sent = SAMPLES.of("Publication_Confirm");
            sent.put("controlPoints", "[true,false]");

            assertThat(places("Publication_Confirm", sent))
                    .containsExactlyInAnyOrder("controlPoints[1]", "controlPoints[2]");
        }

        @Test
        void allAreNamedWhenNothingIsTicked() {
            Map<String, Object> sent = SAMPLES.of("Publication_Confirm");
            sent.put("controlPoints", null);

            assertThat(problems("Publication_Confirm", sent))
                    .hasSize(CONTROL_POINTS)
                    .containsEntry("controlPoints[2]", "กรุณาตรวจและทำเครื่องหมายจุดควบคุมข้อ 3");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"[true,true,true,true]", "[true,true,1]", "[\"true\",true,true]", "{\"0\":true}", "[null]"})
        void aListOfOtherThingsIsRefused(String list) {
            Map<String, Object> sent = SAMPLES.of("Publication_Confirm");
            sent.put("controlPoints", list);

            assertThat(places("Publication_Confirm", sent)).containsExactly("controlPoints");
        }
    }

    @Nested
    class PublicationManual {

        private static final String FORM = "Publication_Manual";

        @Test
        void anAddressOrAReferenceIsNeeded() {
            Map<String, Object> sent = SAMPLES.of(FORM);
            sent.remove("reference");

            assertThat(problems(FORM, sent))
                    .containsExactly(Map.entry("address", "กรุณากรอกที่อยู่เว็บหรือเลขอ้างอิงอย่างน้อยหนึ่งอย่าง"));

            sent.put("address", "https://site.example/คำสั่ง.pdf");
            assertThat(check(FORM, sent).text("address")).contains("https://site.example/คำสั่ง.pdf");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "site.example/a.pdf",
                    "file:///etc/passwd",
                    "javascript:alert(1)",
                    "ftp://site.example/a",
                    "https://user:password@site.example/",
                    "http://",
                    "https://a b"
                })
        void whatIsNoAddressOfTheWebIsRefused(String address) {
            Map<String, Object> sent = SAMPLES.of(FORM);
            sent.put("address", address);

            assertThat(places(FORM, sent)).containsExactly("address");
        }

        @Test
        void aPictureIsAPictureAndTheDayHasPassed() {
            Map<String, Object> sent = SAMPLES.of(FORM);
            sent.put("postedOn", TODAY.plusDays(1).toString());
            sent.remove("screenshot");

            assertThat(places(FORM, sent)).containsExactlyInAnyOrder("postedOn", "screenshot");
        }
    }

    @Nested
    class Dates {

        @ParameterizedTest
        @ValueSource(
                strings = {"20/04/2023", "2023-4-20", "2023-02-30", "พรุ่งนี้", "2023-04-20T00:00:00", "+12023-04-20"})
        void whatIsNoIsoDateIsRefused(String text) {
            assertThat(places("MonitoringReport_Write", reportCutOff(text))).containsExactly("cutoffDate");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2566-04-20", "1956-12-31", "0023-04-20", "2058-01-01"})
        void aYearOutsideTwoCenturiesOfSlipsIsRefused(String text) {
            assertThat(problems("MonitoringReport_Write", reportCutOff(text)))
                    .containsEntry("cutoffDate", "ปีต้องอยู่ระหว่าง พ.ศ. 2500 ถึง พ.ศ. 2600 กรุณาตรวจปีอีกครั้ง");
        }

        @Test
        void aMeetingCannotLieInTheFuture() {
            Map<String, Object> sent = SAMPLES.of("Step04_AgencyMeeting");
            sent.put("meetingDate", TODAY.plusDays(1).toString());

            assertThat(problems("Step04_AgencyMeeting", sent))
                    .containsEntry("meetingDate", "วันที่ประชุมต้องไม่เป็นวันในอนาคต (วันนี้ 20 เมษายน 2566)");
        }

        private Map<String, Object> reportCutOff(String text) {
            Map<String, Object> sent = SAMPLES.of("MonitoringReport_Write");
            sent.put("cutoffDate", text);
            return sent;
        }
    }

    @Nested
    class StartingACycle {

        @ParameterizedTest
        @ValueSource(strings = {"2566", "66", "๒๕๖๖", " ๖๖ "})
        void theYearIsReadAsPeopleWriteIt(String text) {
            FormValues values = check("StartEvent_CycleOpened", Map.of("fiscalYear", text));

            assertThat(values.text("fiscalYear")).contains("2566");
            assertThat(values.fiscalYear("fiscalYear").orElseThrow().buddhistYear())
                    .isEqualTo(2566);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2023", "566", "ปีนี้", "2566.0", "-66", "25๖", "0x42"})
        void whatIsNoYearIsRefused(String text) {
            assertThat(places("StartEvent_CycleOpened", Map.of("fiscalYear", text)))
                    .containsExactly("fiscalYear");
        }
    }

    @Nested
    class Step01DraftOrder {

        private static final String FORM = "Step01_DraftOrder";

        @Test
        void aWorkGroupWithoutAMemberIsNamed() {
            Map<String, Object> sent = withRows(SAMPLES.of(FORM), "members", rows -> rows.subList(0, 3));

            assertThat(problems(FORM, sent))
                    .containsEntry(
                            "members", "ทุกกลุ่มงานต้องมีกรรมการอย่างน้อย 1 คน ยังไม่มีกรรมการจาก: กลุ่มนโยบายและแผน");
        }

        @Test
        void nobodySitsTwiceForOneWorkGroup() {
            Map<String, Object> sent = withRows(SAMPLES.of(FORM), "members", rows -> {
                rows.add(rows.get(0));
                return rows;
            });

            assertThat(places(FORM, sent)).containsExactly("members[4].account");
        }

        @Test
        void onePersonMaySitForTwoWorkGroups() {
            Map<String, Object> sent = withRow(SAMPLES.of(FORM), "members", row -> {
                row.put("account", "committee1");
                return row;
            });

            assertThat(check(FORM, sent).rows("members")).hasSize(4);
        }

        @Test
        void aMemberNeedsAnAccountThatExistsAndAWorkGroupOfTheAgency() {
            Map<String, Object> sent = withRow(SAMPLES.of(FORM), "members", row -> {
                row.put("account", "nobody");
                row.put("workGroup", "กลุ่มอื่น");
                return row;
            });

            assertThat(places(FORM, sent))
                    .containsExactlyInAnyOrder("members[0].account", "members[0].workGroup", "members");
        }

        @Test
        void aColumnNobodyKnowsIsRefused() {
            Map<String, Object> sent = withRow(SAMPLES.of(FORM), "members", row -> {
                row.put("salary", 1);
                return row;
            });

            assertThat(places(FORM, sent)).containsExactly("members[0].salary");
        }

        @Test
        void sixtyOneMembersAreTooMany() {
            Map<String, Object> sent = withRows(SAMPLES.of(FORM), "members", rows -> {
                while (rows.size() < 61) {
                    rows.add(rows.get(0));
                }
                return rows;
            });

            assertThat(problems(FORM, sent))
                    .containsEntry("members", "รายชื่อคณะกรรมการต้องมี 1 ถึง 60 รายการ (ขณะนี้มี 61 รายการ)");
        }

        @Test
        void aRowThatIsNoRowIsRefused() {
            Map<String, Object> sent = SAMPLES.of(FORM);
            sent.put("members", "[7,null]");

            assertThat(places(FORM, sent)).contains("members[0]", "members[1]");
        }
    }

    @Nested
    class Files {

        private static final String FORM = "Step01_DraftOrder";

        @Test
        void aFileOfAnotherKindIsRefused() {
            assertThat(places(FORM, withFiles("id-EVIDENCE"))).containsExactly("orderFile");
        }

        @Test
        void aFileNobodyKnowsIsRefused() {
            assertThat(places(FORM, withFiles("../../etc/passwd"))).containsExactly("orderFile");
        }

        @Test
        void twoFilesWhereOneFitsAreRefused() {
            assertThat(problems(FORM, withFiles("id-ORDER", "id-ORDER")))
                    .containsEntry("orderFile", "ไฟล์ร่างคำสั่งแนบได้ไม่เกิน 1 ไฟล์");
        }

        @Test
        void theSameFileTwiceIsRefused() {
            Map<String, Object> sent = SAMPLES.of("Step04_AgencyMeeting");
            sent.put("minutesFile", "[\"id-MINUTES\",\"id-MINUTES\"]");

            assertThat(places("Step04_AgencyMeeting", sent)).containsExactly("minutesFile");
        }

        @Test
        void allFilesOfAFormAreNamedOnce() {
            FormValues values = check("Step10_GatherEvidence", SAMPLES.of("Step10_GatherEvidence"));

            assertThat(values.attachments()).containsExactly("id-EVIDENCE", "id-ENTRY");
        }

        @Test
        void whereItMayBePickedADocumentOfTheYearStandsBesideAnOwnFile() {
            FormValues values = check("Step10_GatherEvidence", withEvidence("id-EVIDENCE", "earlier-order"));

            assertThat(values.rows("items").get(0).files("evidence")).containsExactly("id-EVIDENCE", "earlier-order");
        }

        @Test
        void whatIsNoDocumentOfThisYearIsRefusedAtItsField() {
            String none = "เอกสารที่เลือกในหลักฐานไม่ใช่เอกสารของรอบปีนี้ หรือถูกถอนไปแล้ว กรุณานำออกแล้วเลือกใหม่";
            for (String id : List.of("of-another-cycle", "", "\u0000", "x".repeat(5000), "' or 1=1 --")) {
                assertThat(problems("Step10_GatherEvidence", withEvidence(id)))
                        .as(id)
                        .containsEntry("items[0].evidence", none);
            }
        }

        @Test
        void whereNothingMayBePickedAnEarlierDocumentIsRefused() {
            assertThat(places(FORM, withFiles("earlier-order"))).containsExactly("orderFile");
        }

        private Map<String, Object> withEvidence(String... ids) {
            Map<String, Object> sent = SAMPLES.of("Step10_GatherEvidence");
            sent.put("items", SampleForms.json(List.of(Map.of("indicator", "O42", "evidence", List.of(ids)))));
            return sent;
        }

        private Map<String, Object> withFiles(String... ids) {
            Map<String, Object> sent = SAMPLES.of(FORM);
            sent.put("orderFile", SampleForms.json(List.of(ids)));
            return sent;
        }
    }

    @Nested
    class SignOff {

        @Test
        void aReturnNeedsAReasonAndNoControlPoints() {
            Map<String, Object> sent = SAMPLES.of("SignOff_Decide", Outcome.RETURNED);
            assertThat(check("SignOff_Decide", sent).outcome()).contains(Outcome.RETURNED);

            sent.put("reason", "   ");
            assertThat(problems("SignOff_Decide", sent))
                    .containsExactly(Map.entry("reason", "กรุณากรอกเหตุผลที่ส่งคืน"));
        }

        @Test
        void aFiveThousandCharacterCommentIsRefusedWithItsLimit() {
            Map<String, Object> sent = SAMPLES.of("SignOff_Decide", Outcome.RETURNED);
            sent.put("reason", "ก".repeat(5000));

            assertThat(problems("SignOff_Decide", sent))
                    .containsExactly(Map.entry(
                            "reason", "ข้อความยาวเกินกำหนด (5,000 ตัวอักษร เกินจากที่รับได้ 2,000 ตัวอักษร)"));
        }

        @Test
        void aSignatureNeedsAllControlPoints() {
            Map<String, Object> sent = SAMPLES.of("SignOff_Decide");
            sent.remove("controlPoints");

            assertThat(places("SignOff_Decide", sent)).hasSize(CONTROL_POINTS);
        }

        @ParameterizedTest
        @ValueSource(strings = {"withdrawn", "SIGNED", "yes"})
        void anOutcomeThatIsNotOfferedIsRefused(String outcome) {
            Map<String, Object> sent = SAMPLES.of("SignOff_Decide");
            sent.put("outcome", outcome);

            assertThat(places("SignOff_Decide", sent)).containsExactly("outcome");
        }

        @Test
        void theOutcomeOfAWithdrawalCannotBeSent() {
            Map<String, Object> sent = SAMPLES.of("SignOff_Withdraw");
            sent.put("outcome", "signed");

            assertThat(places("SignOff_Withdraw", sent)).containsExactly("outcome");
        }
    }

    @Nested
    class Step03AnalyseAndDraft {

        private static final String FORM = "Step03_AnalyseAndDraft";

        @Test
        void aLowScoreWithoutAMeasureIsNamed() {
            Map<String, Object> sent = withRow(SAMPLES.of(FORM), "indicators", row -> {
                row.put("score", "84.99");
                row.put("issue", "คะแนนน้อย");
                return row;
            });

            assertThat(problems(FORM, sent)).containsOnlyKeys("measures");
            assertThat(problems(FORM, sent).get("measures")).startsWith("ตัวชี้วัดที่ 1 ได้ต่ำกว่า 85 คะแนน");
        }

        @Test
        void aLowScoreNeedsItsIssue() {
            Map<String, Object> sent = withRows(SAMPLES.of(FORM), "indicators", rows -> {
                rows.get(1).remove("issue");
                return rows;
            });

            assertThat(places(FORM, sent)).containsExactly("indicators[1].issue");
        }

        @Test
        void exactlyEightyFivePasses() {
            assertThat(check(FORM, SAMPLES.of(FORM)).rows("indicators").get(0).number("score"))
                    .contains(BigDecimal.valueOf(85));
        }

        @ParameterizedTest
        @ValueSource(strings = {"100.01", "-0.01", "84.999", "มาก", "1e2", "NaN", "1,0", "99999999999999"})
        void aScoreIsANumberUpToAHundredWithTwoDecimals(String score) {
            assertThat(places(FORM, scored(score))).contains("indicators[0].score");
        }

        @Test
        void aScoreMayBeTypedInThaiDigits() {
            assertThat(check(FORM, scored("๙๕.๕๐")).rows("indicators").get(0).number("score"))
                    .contains(new BigDecimal("95.5"));
        }

        @Test
        void numbersOfMonstrousSizeAreRefusedQuickly() {
            for (String monstrous : List.of("1e999999999", "1e-999999999")) {
                Map<String, Object> sent = SAMPLES.of(FORM);
                sent.put("indicators", ((String) sent.get("indicators")).replace("79.25", monstrous));

                assertThat(places(FORM, sent)).contains("indicators[1].score");
            }
        }

        @Test
        void thereAreFiveIndicatorsInTheirOrder() {
            assertThat(places(FORM, withRows(SAMPLES.of(FORM), "indicators", rows -> rows.subList(0, 4))))
                    .containsExactly("indicators");
            assertThat(places(FORM, withRow(SAMPLES.of(FORM), "indicators", row -> {
                        row.put("indicator", 2);
                        return row;
                    })))
                    .containsExactly("indicators[0].indicator");
        }

        private Map<String, Object> scored(String score) {
            return withRow(SAMPLES.of(FORM), "indicators", row -> {
                row.put("score", score);
                return row;
            });
        }
    }

    @Nested
    class Step04AgencyMeeting {

        private static final String FORM = "Step04_AgencyMeeting";

        @Test
        void consentNeedsItsResolutionAndRevisionItsComments() {
            Map<String, Object> consent = SAMPLES.of(FORM, Outcome.CONSENTED);
            consent.remove("resolution");
            assertThat(places(FORM, consent)).containsExactly("resolution");

            Map<String, Object> revision = SAMPLES.of(FORM, Outcome.REVISE);
            assertThat(check(FORM, revision).outcome()).contains(Outcome.REVISE);
            revision.remove("comments");
            assertThat(places(FORM, revision)).containsExactly("comments");
        }

        @Test
        void moreAttendeesThanStaffAreRefused() {
            Map<String, Object> sent = SAMPLES.of(FORM);
            sent.put("attendees", 46);

            assertThat(problems(FORM, sent))
                    .containsEntry(
                            "attendees",
                            "จำนวนผู้เข้าประชุม (46 คน) มากกว่าจำนวนเจ้าหน้าที่ทั้งหมด (45 คน) กรุณาตรวจอีกครั้ง");
        }

        @Test
        void peopleAreCountedInWholeNumbers() {
            Map<String, Object> sent = SAMPLES.of(FORM);
            sent.put("attendees", 41.5);

            assertThat(problems(FORM, sent)).containsEntry("attendees", "จำนวนผู้เข้าประชุมต้องเป็นจำนวนเต็ม");
        }

        @ParameterizedTest
        @ValueSource(strings = {"๓/๒๕๖๖", "3 / 66", "03/2566"})
        void aMeetingNumberIsReadAsPeopleWriteIt(String text) {
            Map<String, Object> sent = SAMPLES.of(FORM);
            sent.put("meetingNumber", text);

            assertThat(check(FORM, sent).text("meetingNumber")).contains("3/2566");
        }

        @ParameterizedTest
        @ValueSource(strings = {"3", "3/2023", "0/2566", "ครั้งที่ 3", "3/2566/1", "3-2566"})
        void whatIsNoMeetingNumberIsRefused(String text) {
            Map<String, Object> sent = SAMPLES.of(FORM);
            sent.put("meetingNumber", text);

            assertThat(places(FORM, sent)).containsExactly("meetingNumber");
        }
    }

    @Nested
    class PerMeasure {

        @Test
        void everyMeasureNeedsItsResult() {
            Map<String, Object> sent =
                    withRows(SAMPLES.of("Step07_CarryOutPlan"), "results", rows -> rows.subList(0, 1));

            assertThat(problems("Step07_CarryOutPlan", sent)).containsOnlyKeys("results");
        }

        @Test
        void resultsStandInTheOrderOfTheMeasures() {
            Map<String, Object> sent = withRow(SAMPLES.of("Step07_CarryOutPlan"), "results", row -> {
                row.put("measureNo", 2);
                return row;
            });

            assertThat(places("Step07_CarryOutPlan", sent)).containsExactly("results[0].measureNo");
        }

        @Test
        void everyMeasureNeedsEvidence() {
            Map<String, Object> sent = withRow(SAMPLES.of("Step07_CarryOutPlan"), "results", row -> {
                row.put("evidence", List.of());
                return row;
            });

            assertThat(problems("Step07_CarryOutPlan", sent)).containsEntry("results[0].evidence", "กรุณาแนบหลักฐาน");
        }

        @Test
        void theFinalReportCoversEveryActivity() {
            Map<String, Object> sent = withRow(SAMPLES.of("Step13_FinalReport"), "activities", row -> {
                row.put("covered", false);
                return row;
            });

            assertThat(places("Step13_FinalReport", sent)).containsExactly("activities[0].covered");
        }
    }

    @Nested
    class MonitoringReport {

        private static final String FORM = "MonitoringReport_Write";

        @Test
        void aMonthWithoutActivityStillReports() {
            FormValues values = check(FORM, SAMPLES.monthWithoutActivity());

            assertThat(values.tick("noActivity")).isTrue();
            assertThat(values.rows("activities")).isEmpty();
        }

        @Test
        void withoutThatTickThereIsAnActivity() {
            Map<String, Object> sent = SAMPLES.of(FORM);
            sent.put("activities", "[]");

            assertThat(problems(FORM, sent)).containsEntry("activities", "กรุณากรอกกิจกรรมอย่างน้อย 1 รายการ");
        }

        @Test
        void noActivityAndActivitiesExcludeEachOther() {
            Map<String, Object> sent = SAMPLES.of(FORM);
            sent.put("noActivity", true);

            assertThat(places(FORM, sent)).containsExactly("noActivity");
        }

        @Test
        void theHalfYearAlwaysHasActivity() {
            assertThat(refusal(FORM, SAMPLES.monthWithoutActivity(), context(9)).fields())
                    .containsOnlyKeys("noActivity");
        }
    }

    @Nested
    class Step11MeetingReview {

        private static final String FORM = "Step11_MeetingReview";

        @Test
        void withoutCommentsTheSubmissionIsRecorded() {
            Map<String, Object> sent = SAMPLES.of(FORM);
            List.of("recipient", "submissionDate", "submissionReference").forEach(sent::remove);

            assertThat(places(FORM, sent))
                    .containsExactlyInAnyOrder("recipient", "submissionDate", "submissionReference");
        }

        @Test
        void withCommentsNothingIsSubmittedYet() {
            assertThat(check(FORM, SAMPLES.of(FORM, Outcome.COMMENTS)).has("recipient"))
                    .isFalse();
        }

        @Test
        void nothingIsSubmittedBeforeItsMeeting() {
            Map<String, Object> sent = SAMPLES.of(FORM);
            sent.put("submissionDate", TODAY.minusDays(1).toString());

            assertThat(places(FORM, sent)).containsExactly("submissionDate");
        }
    }

    @Test
    void valuesThatWereAcceptedNeverChange() {
        FormValues values = check("Step01_DraftOrder", SAMPLES.of("Step01_DraftOrder"));

        assertThatThrownBy(() -> values.asMap().put("a", "b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> values.rows("members").get(0).asMap().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static FormContext context(int step) {
        Map<String, DocumentVersion> attachments = new HashMap<>();
        Arrays.stream(DocumentKind.values()).forEach(kind -> attachments.put("id-" + kind, document(kind)));
        return new FormContext(
                step,
                CONTROL_POINTS,
                List.copyOf(MEMBERS.keySet()),
                Set.copyOf(MEMBERS.values()),
                attachments,
                id -> Optional.of(document(DocumentKind.ORDER)).filter(order -> id.equals("earlier-order")),
                MEASURES,
                TODAY);
    }

    private static DocumentVersion document(DocumentKind kind) {
        return new DocumentVersion(
                "id-" + kind,
                "document-" + kind,
                "cycle",
                8,
                "-",
                kind,
                "file",
                "เอกสาร",
                1,
                "เอกสาร.pdf",
                "application/pdf",
                10,
                "0".repeat(64),
                "officer",
                Instant.EPOCH,
                DocumentOrigin.UPLOADED,
                Optional.empty(),
                false);
    }

    private static FormValues check(String element, Map<String, Object> sent) {
        return FormCheck.check(FormCatalogue.find(element).orElseThrow(), sent, CONTEXT);
    }

    private static Refusal refusal(String element, Map<String, Object> sent) {
        return refusal(element, sent, CONTEXT);
    }

    private static Refusal refusal(String element, Map<String, Object> sent, FormContext context) {
        TaskForm form = FormCatalogue.find(element).orElseThrow();
        return catchThrowableOfType(Refusal.class, () -> FormCheck.check(form, sent, context));
    }

    private static Set<String> places(String element, Map<String, Object> sent) {
        return problems(element, sent).keySet();
    }

    private static Map<String, String> problems(String element, Map<String, Object> sent) {
        return MESSAGES.texts(refusal(element, sent).fields());
    }

    private static boolean isAt(String place, String field) {
        return place.equals(field) || place.startsWith(field + "[");
    }

    private static Map<String, Object> withRow(
            Map<String, Object> sent, String table, UnaryOperator<Map<String, Object>> change) {
        return withRows(sent, table, rows -> {
            rows.set(0, change.apply(rows.get(0)));
            return rows;
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> withRows(
            Map<String, Object> sent, String table, UnaryOperator<List<Map<String, Object>>> change) {
        List<Map<String, Object>> rows = ((List<?>)
                        Json.plain(Json.parse((String) sent.get(table)).orElseThrow()))
                .stream().map(row -> (Map<String, Object>) row).collect(Collectors.toCollection(ArrayList::new));
        sent.put(table, SampleForms.json(change.apply(rows)));
        return sent;
    }

    private static Messages messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/form");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return new Messages(source);
    }
}
