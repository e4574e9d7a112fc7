package org.itacycle.form;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.itacycle.Messages;
import org.itacycle.RefusalAdvices;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@FormTest
class FormControllerTest {

    private static final WorkItem ORDER = FormSlice.item("Step01_DraftOrder", 1, "-", 2);

    @Autowired
    private FormController controller;

    @Autowired
    private FormGate gate;

    @Autowired
    private KnownWork work;

    @Autowired
    private KnownDocuments documents;

    @Autowired
    private Messages messages;

    private MockMvc web;

    @BeforeEach
    void openTheOrder() {
        web = MockMvcBuilders.standaloneSetup(controller)
                .setControllerAdvice(RefusalAdvices.with(messages))
                .build();
        documents.none();
        documents.attach(DocumentKind.ORDER, "orderFile", 1, "-");
        work.open(ORDER);
    }

    @Test
    void aFormShowsItsTaskInThai() throws Exception {
        form(ORDER, "officer")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.element").value("Step01_DraftOrder"))
                .andExpect(jsonPath("$.title").value("1 งานของปี 66"))
                .andExpect(jsonPath("$.step").value(1))
                .andExpect(jsonPath("$.round").value(2))
                .andExpect(jsonPath("$.occurrenceText").value(nullValue()))
                .andExpect(jsonPath("$.fiscalYear").value(2566))
                .andExpect(jsonPath("$.previousYear").value(2565))
                .andExpect(jsonPath("$.startBy").value("2023-04-19T08:30:00+07:00"))
                .andExpect(jsonPath("$.due").value("2023-04-21T16:30:00+07:00"))
                .andExpect(jsonPath("$.startByText").value("19 เม.ย. 2566 08:30"))
                .andExpect(jsonPath("$.dueText").value("21 เม.ย. 2566 16:30"))
                .andExpect(jsonPath("$.overdue").value(false))
                .andExpect(jsonPath("$.effortText").value("1 ชั่วโมง"))
                .andExpect(jsonPath("$.controlPoints.length()").value(2))
                .andExpect(jsonPath("$.mayWork").value(true))
                .andExpect(jsonPath("$.holder").value(nullValue()))
                .andExpect(jsonPath("$.sentBy").value("officer"))
                .andExpect(jsonPath("$.actingText").value(nullValue()))
                .andExpect(jsonPath("$.draft").value(nullValue()))
                .andExpect(jsonPath("$.choices.accounts[1].id").value("committee1"))
                .andExpect(jsonPath("$.choices.accounts[1].workGroup").value("กลุ่มบริหารงานบุคคล"))
                .andExpect(jsonPath("$.choices.workGroups.length()").value(2))
                .andExpect(jsonPath("$.choices.indicators[4].id").value("5"))
                .andExpect(jsonPath("$.choices.indicators[4].name").value("ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต"));
    }

    @Test
    void afterAReturnTheFormHoldsTheFormerContentAndTheReason() throws Exception {
        gate.accept(
                FormSlice.item("Step01_DraftOrder", 1, "-", 1), FormSlice.SAMPLES.of("Step01_DraftOrder"), "officer");
        gate.accept(
                FormSlice.item("SignOff_Decide", 2, "-", 1),
                FormSlice.SAMPLES.of("SignOff_Decide", Outcome.RETURNED),
                "director");

        form(ORDER, "officer")
                .andExpect(jsonPath("$.values.orderTitle").isNotEmpty())
                .andExpect(jsonPath("$.values.members[0].duty").isNotEmpty())
                .andExpect(jsonPath("$.values.orderFile[0]").value("v-ORDER"))
                .andExpect(jsonPath("$.values.controlPoints").doesNotExist())
                .andExpect(jsonPath("$.rounds.length()").value(1))
                .andExpect(jsonPath("$.rounds[0].who").value("ผู้อำนวยการ"))
                .andExpect(jsonPath("$.rounds[0].whenText").value("20 เม.ย. 2566 09:00"))
                .andExpect(jsonPath("$.rounds[0].outcome").value("returned"))
                .andExpect(jsonPath("$.rounds[0].outcomeText").value("ส่งคืนแก้ไข"))
                .andExpect(jsonPath("$.rounds[0].comment").value("กรุณาเพิ่มหน้าที่ของกรรมการให้ชัดเจน"));
    }

    @Test
    void aNewVersionTakesThePlaceOfTheFormerFile() throws Exception {
        gate.accept(
                FormSlice.item("Step01_DraftOrder", 1, "-", 1), FormSlice.SAMPLES.of("Step01_DraftOrder"), "officer");
        documents.attach("newer", DocumentKind.ORDER, "orderFile", 1, "-", 2);

        form(ORDER, "officer").andExpect(jsonPath("$.values.orderFile[0]").value("newer"));
    }

    @Test
    void aDecisionIsMadeAnewInEachRound() throws Exception {
        gate.accept(
                FormSlice.item("SignOff_Decide", 2, "-", 1),
                FormSlice.SAMPLES.of("SignOff_Decide", Outcome.RETURNED),
                "director");
        WorkItem again = work.open(FormSlice.item("SignOff_Decide", 2, "-", 2));

        form(again, "officer")
                .andExpect(jsonPath("$.values").isEmpty())
                .andExpect(jsonPath("$.rounds[0].step").value(2));
    }

    @Test
    void theSignerReadsTheDocumentsOfTheStepBefore() throws Exception {
        WorkItem decision = work.open(FormSlice.item("SignOff_Decide", 2, "-", 1));
        documents.attach(DocumentKind.REPORT, "reportFile", 8, "2023-01");

        form(ORDER, "officer").andExpect(jsonPath("$.documents[0].own").value(true));
        form(decision, "officer")
                .andExpect(jsonPath("$.documents.length()").value(1))
                .andExpect(jsonPath("$.documents[0].own").value(false))
                .andExpect(jsonPath("$.documents[0].kind").value("ORDER"))
                .andExpect(jsonPath("$.documents[0].sizeText").value("12 KB"))
                .andExpect(jsonPath("$.documents[0].url").value("/files/v-ORDER"));
    }

    @Test
    void aMonthlyReportNamesItsMonthAndShowsTheMeasures() throws Exception {
        documents.attach(DocumentKind.MEASURES_PLAN, "planFile", 3, "-");
        gate.accept(
                FormSlice.item("Step03_AnalyseAndDraft", 3, "-", 1),
                FormSlice.SAMPLES.of("Step03_AnalyseAndDraft"),
                "committee1");
        WorkItem january = work.open(FormSlice.item("MonitoringReport_Write", 8, "2023-01", 1));

        form(january, "director")
                .andExpect(jsonPath("$.mayWork").value(false))
                .andExpect(jsonPath("$.occurrenceText").value("มกราคม 2566"))
                .andExpect(jsonPath("$.context.measures.length()").value(2))
                .andExpect(jsonPath("$.context.measures[1].measureNo").value(2))
                .andExpect(jsonPath("$.context.measures[1].responsible").value("กลุ่มอำนวยการ"));
    }

    @Test
    void theSignerOfTheOrderReadsItsMembers() throws Exception {
        gate.accept(
                FormSlice.item("Step01_DraftOrder", 1, "-", 1), FormSlice.SAMPLES.of("Step01_DraftOrder"), "officer");
        WorkItem decision = work.open(FormSlice.item("SignOff_Decide", 2, "-", 1));

        form(decision, "officer")
                .andExpect(jsonPath("$.context.members.length()").value(2))
                .andExpect(jsonPath("$.context.members[0].duty").isNotEmpty())
                .andExpect(jsonPath("$.context.measures").doesNotExist());
    }

    @Test
    void theHalfYearReportShowsWhatTheMonthsReportedLast() throws Exception {
        report("2023-02", "กุมภาพันธ์");
        report("2023-01", "มกราคม ร่างแรก");
        report("2023-01", "มกราคม");
        WorkItem halfYear = work.open(FormSlice.item("MonitoringReport_Write", 9, "-", 1));

        form(halfYear, "officer")
                .andExpect(jsonPath("$.context.months.length()").value(2))
                .andExpect(jsonPath("$.context.months[0].occurrenceText").value("มกราคม 2566"))
                .andExpect(jsonPath("$.context.months[0].summary").value("มกราคม"))
                .andExpect(jsonPath("$.context.months[0].problems").doesNotExist());
    }

    private void report(String month, String summary) {
        documents.none();
        documents.attach(DocumentKind.REPORT, "reportFile", 8, month);
        Map<String, Object> sent = FormSlice.SAMPLES.of("MonitoringReport_Write");
        sent.put("summary", summary);
        gate.accept(FormSlice.item("MonitoringReport_Write", 8, month, 1), sent, "committee1");
    }

    @Test
    void aPublicationShowsWhatItsFeatureAdds() throws Exception {
        WorkItem confirmation = work.open(FormSlice.item("Publication_Confirm", 6, "-", 1));

        form(confirmation, "officer").andExpect(jsonPath("$.context.targets[0]").value("WEBSITE"));
    }

    @Test
    void fixedRowsStandReady() throws Exception {
        WorkItem analysis = work.open(FormSlice.item("Step03_AnalyseAndDraft", 3, "-", 1));

        form(analysis, "officer")
                .andExpect(jsonPath("$.values.indicators.length()").value(5))
                .andExpect(jsonPath("$.values.indicators[4].indicator").value(5));
    }

    @Test
    void aDraftIsSavedAndSeenByTheNextColleague() throws Exception {
        save(
                        ORDER,
                        "officer",
                        "{\"revision\":0,\"values\":{\"orderTitle\":\"ร่าง\",\"members\":\"[{\\\"duty\\\":\\\"ก\\\"}]\"}}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.revision").value(1))
                .andExpect(jsonPath("$.savedAtText").value("20 เม.ย. 2566 09:00"));

        form(ORDER, "director")
                .andExpect(jsonPath("$.values.orderTitle").value("ร่าง"))
                .andExpect(jsonPath("$.values.members[0].duty").value("ก"))
                .andExpect(jsonPath("$.draft.revision").value(1))
                .andExpect(jsonPath("$.draft.savedBy").value("เจ้าหน้าที่"));
    }

    @Test
    void aStaleDraftIsAConflictThatNamesTheOther() throws Exception {
        save(ORDER, "officer", "{\"values\":{\"orderTitle\":\"a\"}}").andExpect(status().isOk());
        save(ORDER, "officer", "{\"revision\":1,\"values\":{\"orderTitle\":\"b\"}}")
                .andExpect(status().isOk());

        save(ORDER, "officer", "{\"revision\":1,\"values\":{\"orderTitle\":\"c\"}}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("Refusal"))
                .andExpect(jsonPath("$.message").value(containsString("เจ้าหน้าที่")));
    }

    @Test
    void aDraftNamesOnlyFieldsOfItsForm() throws Exception {
        save(ORDER, "officer", "{\"values\":{\"outcome\":\"signed\"}}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.message").value(containsString("outcome")));
    }

    @Test
    void whoOnlyReadsSavesNothingAndStrangersReadNothing() throws Exception {
        save(ORDER, "director", "{\"values\":{}}").andExpect(status().isForbidden());
        form(ORDER, "stranger").andExpect(status().isForbidden());
    }

    @Test
    void aTaskThatIsDoneIsNotFound() throws Exception {
        web.perform(get("/api/tasks/gone/form").principal(() -> "officer"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.message").value(containsString("ไม่พบงานนี้")));
    }

    @Test
    void aBodyThatIsNoJsonIsAnsweredInThai() throws Exception {
        save(ORDER, "officer", "{\"revision\":")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.message").value(containsString("อ่านข้อมูลที่ส่งมาไม่ได้")));
    }

    @Test
    void theStartFormOffersTheYears() throws Exception {
        web.perform(get("/api/start/annual-cycle/form").principal(() -> "officer"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.element").value("StartEvent_CycleOpened"))
                .andExpect(jsonPath("$.values.fiscalYear").value("2566"))
                .andExpect(jsonPath("$.choices.fiscalYears[1]").value(2567));
        web.perform(get("/api/start/sign-off/form").principal(() -> "officer")).andExpect(status().isNotFound());
    }

    private ResultActions form(WorkItem item, String reader) throws Exception {
        return web.perform(get("/api/tasks/{id}/form", item.taskId()).principal(() -> reader));
    }

    private ResultActions save(WorkItem item, String writer, String body) throws Exception {
        return web.perform(put("/api/tasks/{id}/draft", item.taskId())
                .principal(() -> writer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
