package org.itacycle.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.CancelCycleProcess;
import org.itacycle.cycle.MonitoringReportProcess;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.PublicationProcess;
import org.itacycle.cycle.PublicationWatchProcess;
import org.itacycle.cycle.SignOffProcess;
import org.itacycle.document.DocumentKind;

/**
 * Well-filled forms, as a person would send them: what each element's form sends, by field name.
 *
 * @param accountsByWorkGroup a committee member of each agency work group
 * @param documents the version id to attach for each kind; called for the files the asked form needs
 * @param controlPoints how many the step has
 * @param measures how many step 3 decides, and later forms report on
 * @param today the day of meetings and submissions
 */
public record SampleForms(
        Map<String, String> accountsByWorkGroup,
        Function<DocumentKind, String> documents,
        int controlPoints,
        int measures,
        LocalDate today) {

    public SampleForms withControlPoints(int count) {
        return new SampleForms(accountsByWorkGroup, documents, count, measures, today);
    }

    public SampleForms withDocuments(Function<DocumentKind, String> versionIds) {
        return new SampleForms(accountsByWorkGroup, versionIds, controlPoints, measures, today);
    }

    public SampleForms withMeasures(int count) {
        return new SampleForms(accountsByWorkGroup, documents, controlPoints, count, today);
    }

    public SampleForms on(LocalDate day) {
        return new SampleForms(accountsByWorkGroup, documents, controlPoints, measures, day);
    }

    /** A structured field as it is sent. */
    public static String json(Object value) {
        return Json.write(value);
    }

    /** The form of this element, filled so that the procedure goes straight on. */
    public Map<String, Object> of(String element) {
        if (element.equals(AnnualCycleProcess.Element.START_EVENT_CYCLE_OPENED.id())) {
            return new HashMap<>(Map.of("fiscalYear", FiscalYear.of(today).toString()));
        }
        if (element.equals(CancelCycleProcess.Element.START_EVENT_CANCEL_REQUESTED.id())) {
            return new HashMap<>(Map.of(
                    "fiscalYear", FiscalYear.of(today).toString(), "reason", "หน่วยงานถูกยุบรวมตามโครงสร้างใหม่"));
        }
        if (element.equals(AnnualCycleProcess.Element.STEP01_DRAFT_ORDER.id())) {
            return order();
        }
        if (element.equals(AnnualCycleProcess.Element.STEP03_ANALYSE_AND_DRAFT.id())) {
            return analysis();
        }
        if (element.equals(AnnualCycleProcess.Element.STEP04_AGENCY_MEETING.id())) {
            return of(element, Outcome.CONSENTED);
        }
        if (element.equals(AnnualCycleProcess.Element.STEP07_CARRY_OUT_PLAN.id())) {
            return results();
        }
        if (element.equals(AnnualCycleProcess.Element.STEP10_GATHER_EVIDENCE.id())) {
            return entry();
        }
        if (element.equals(AnnualCycleProcess.Element.STEP11_MEETING_REVIEW.id())) {
            return of(element, Outcome.NO_COMMENTS);
        }
        if (element.equals(AnnualCycleProcess.Element.STEP13_FINAL_REPORT.id())) {
            return finalReport();
        }
        if (element.equals(SignOffProcess.Element.SIGN_OFF_DECIDE.id())) {
            return of(element, Outcome.SIGNED);
        }
        if (element.equals(SignOffProcess.Element.SIGN_OFF_WITHDRAW.id())) {
            return new HashMap<>(Map.of("reason", "พบว่าแนบไฟล์ผิดฉบับ ขอนำกลับไปแก้ไข"));
        }
        if (element.equals(SignOffProcess.Element.SIGN_OFF_ATTACH_ORIGINAL.id())) {
            return new HashMap<>(Map.of(
                    "originalFile", file(DocumentKind.SIGNED_ORIGINAL), "numberChecked", true, "remark", "ตรวจแล้ว"));
        }
        if (element.equals(PublicationProcess.Element.PUBLICATION_CONFIRM.id())) {
            return ticked("remark", "ตรวจเอกสารครบถ้วนแล้ว");
        }
        if (element.equals(PublicationProcess.Element.PUBLICATION_REPAIR.id())) {
            return new HashMap<>(Map.of("action", Outcome.RETRY.wire(), "note", "ติดต่อผู้ดูแลระบบแล้ว ใช้งานได้ปกติ"));
        }
        if (element.equals(PublicationProcess.Element.PUBLICATION_MANUAL.id())) {
            return new HashMap<>(Map.of(
                    "reference",
                    "DOC-2566-0042",
                    "postedOn",
                    today.toString(),
                    "screenshot",
                    file(DocumentKind.PROOF)));
        }
        if (element.equals(PublicationProcess.Element.PUBLICATION_RECEIPT.id())) {
            return new HashMap<>(Map.of(
                    "documentNumber",
                    "ที่ ตย 0101/123",
                    "receiptNumber",
                    "4567",
                    "receiptDate",
                    today.toString(),
                    "receiptScan",
                    file(DocumentKind.PROOF)));
        }
        if (element.equals(PublicationWatchProcess.Element.PUBLICATION_WATCH_MEND.id())) {
            return new HashMap<>(
                    Map.of("action", Outcome.LOOK_AGAIN.wire(), "reason", "ผู้ดูแลเว็บไซต์นำไฟล์เดิมกลับขึ้นแล้ว"));
        }
        if (element.equals(MonitoringReportProcess.Element.MONITORING_REPORT_WRITE.id())) {
            return report();
        }
        throw new IllegalArgumentException("no form: " + element);
    }

    /** The form of an element that decides something, with this decision and what it needs. */
    public Map<String, Object> of(String element, Outcome outcome) {
        Map<String, Object> values = outcome == Outcome.CONSENTED || outcome == Outcome.REVISE
                ? agencyMeeting(outcome)
                : outcome == Outcome.NO_COMMENTS || outcome == Outcome.COMMENTS ? review(outcome) : decision(outcome);
        if (!FormCatalogue.find(element).orElseThrow().fieldNames().containsAll(values.keySet())) {
            throw new IllegalArgumentException(element + " cannot end " + outcome);
        }
        return values;
    }

    /** A monthly report of a month in which nothing was done. */
    public Map<String, Object> monthWithoutActivity() {
        Map<String, Object> values = report();
        values.remove("activities");
        values.put("noActivity", true);
        return values;
    }

    private Map<String, Object> order() {
        Map<String, Object> values =
                ticked("lastOrderReview", "ปรับรายชื่อกรรมการให้เป็นปัจจุบันและเพิ่มหน้าที่ติดตามรายเดือน");
        values.put("lastOrderReviewed", true);
        values.put("orderTitle", "แต่งตั้งคณะกรรมการขับเคลื่อนหน่วยงานคุณธรรมและชมรมจริยธรรม");
        List<Map<String, Object>> members = new ArrayList<>();
        accountsByWorkGroup.forEach((group, account) -> members.add(row(
                "workGroup",
                group,
                "account",
                account,
                "position",
                "กรรมการ",
                "duty",
                "ขับเคลื่อนและติดตามมาตรการของกลุ่มงาน")));
        values.put("members", json(members));
        values.put("orderFile", file(DocumentKind.ORDER));
        values.put("warningsAccepted", true);
        return values;
    }

    private Map<String, Object> analysis() {
        Map<String, Object> values = ticked("meetingDate", today.toString());
        values.put("results", "ดำเนินการครบตามแผนทุกกิจกรรมตลอดปีงบประมาณ");
        values.put(
                "indicators",
                json(rows(
                        5,
                        number -> number == 2
                                ? row(
                                        "indicator",
                                        number,
                                        "score",
                                        79.25,
                                        "issue",
                                        "เจ้าหน้าที่รับทราบแผนการใช้จ่ายงบประมาณน้อย")
                                : row("indicator", number, "score", 85))));
        values.put(
                "measures",
                json(rows(
                        measures,
                        number -> row(
                                "indicator",
                                "2",
                                "issue",
                                "การรับรู้การใช้งบประมาณ",
                                "measure",
                                "เผยแพร่แผนและผลการใช้จ่ายงบประมาณ ครั้งที่ " + number,
                                "steps",
                                "จัดทำสรุป\nนำเสนอที่ประชุม",
                                "responsible",
                                "กลุ่มอำนวยการ",
                                "period",
                                "ต.ค. – ก.ย."))));
        values.put("planFile", file(DocumentKind.MEASURES_PLAN));
        values.put("warningsAccepted", true);
        return values;
    }

    private Map<String, Object> agencyMeeting(Outcome outcome) {
        Map<String, Object> values = meeting(outcome);
        values.put("attendees", "42");
        values.put("warningsAccepted", true);
        values.put("staffTotal", "45");
        if (outcome == Outcome.CONSENTED) {
            values.put("controlPoints", ticks());
            values.put("resolution", "ที่ประชุมมีมติเห็นชอบมาตรการและแผน");
        } else {
            values.put("comments", "ให้เพิ่มมาตรการด้านการใช้ทรัพย์สินของราชการ");
        }
        return values;
    }

    private Map<String, Object> review(Outcome outcome) {
        Map<String, Object> values = meeting(outcome);
        values.put("controlPoints", ticks());
        if (outcome == Outcome.NO_COMMENTS) {
            values.put("recipient", "กองการเจ้าหน้าที่");
            values.put("submissionDate", today.toString());
            values.put("submissionReference", "ที่ ๑๒๓/๒๕๖๖");
        } else {
            values.put("comments", "ให้เพิ่มภาพกิจกรรมจิตอาสา");
        }
        return values;
    }

    private Map<String, Object> meeting(Outcome outcome) {
        return new HashMap<>(
                Map.of("outcome", outcome.wire(), "meetingNumber", "3/2566", "meetingDate", today.toString()));
    }

    private Map<String, Object> decision(Outcome outcome) {
        Map<String, Object> values = new HashMap<>(Map.of("outcome", outcome.wire()));
        if (outcome == Outcome.SIGNED) {
            values.put("controlPoints", ticks());
        } else {
            values.put("reason", "กรุณาเพิ่มหน้าที่ของกรรมการให้ชัดเจน");
        }
        return values;
    }

    private Map<String, Object> results() {
        Map<String, Object> values = ticked("summary", "ดำเนินการครบทุกมาตรการ เจ้าหน้าที่เข้าร่วมกว่าร้อยละ 90");
        values.put(
                "results",
                json(rows(
                        measures,
                        number -> row(
                                "measureNo",
                                number,
                                "activity",
                                "ประชุมชี้แจงแผนการใช้จ่าย",
                                "outcome",
                                "เจ้าหน้าที่รับทราบทุกกลุ่มงาน",
                                "participants",
                                "42",
                                "evidence",
                                List.of(documents.apply(DocumentKind.EVIDENCE))))));
        return values;
    }

    private Map<String, Object> report() {
        Map<String, Object> values = ticked("cutoffDate", today.toString());
        values.put("noActivity", false);
        values.put(
                "activities",
                json(List.of(row(
                        "activity", "ประชุมชี้แจง", "result", "ผู้เข้าร่วม 42 คน", "indicator", "2 การใช้งบประมาณ"))));
        values.put("problems", "ห้องประชุมไม่เพียงพอ");
        values.put("summary", "เป็นไปตามแผน");
        values.put("reportFile", file(DocumentKind.REPORT));
        values.put("warningsAccepted", true);
        return values;
    }

    private Map<String, Object> entry() {
        Map<String, Object> values = ticked("entryTitle", "ผลงานหน่วยงานคุณธรรม ประจำปี");
        values.put(
                "items",
                json(List.of(row(
                        "indicator",
                        "การดำเนินกิจกรรมตามแผน",
                        "effectiveDate",
                        today.toString(),
                        "evidence",
                        List.of(documents.apply(DocumentKind.EVIDENCE)),
                        "note",
                        "ภาพถ่ายและใบลงชื่อ"))));
        values.put("entryFile", file(DocumentKind.ENTRY));
        return values;
    }

    private Map<String, Object> finalReport() {
        Map<String, Object> values = ticked("meetingNumber", "9/2566");
        values.put("meetingDate", today.toString());
        values.put("score", "92.75");
        values.put(
                "activities",
                json(rows(
                        measures,
                        number -> row("measureNo", number, "covered", true, "summary", "ดำเนินการแล้วเสร็จ"))));
        values.put("reportFile", file(DocumentKind.FINAL_REPORT));
        return values;
    }

    private Map<String, Object> ticked(String field, String text) {
        return new HashMap<>(Map.of("controlPoints", ticks(), field, text));
    }

    private String ticks() {
        return json(Collections.nCopies(controlPoints, true));
    }

    private String file(DocumentKind kind) {
        return json(List.of(documents.apply(kind)));
    }

    private static List<Map<String, Object>> rows(int count, IntFunction<Map<String, Object>> row) {
        return IntStream.rangeClosed(1, count).mapToObj(row).toList();
    }

    private static Map<String, Object> row(Object... cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], cells[i + 1]);
        }
        return row;
    }
}
