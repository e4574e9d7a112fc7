package org.itacycle.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.itacycle.Refusal;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@FormTest
class FormGateTest {

    @Autowired
    private FormGate gate;

    @Autowired
    private FormEntries entries;

    @Autowired
    private FormDrafts drafts;

    @Autowired
    private KnownDocuments documents;

    @BeforeEach
    void noDocuments() {
        documents.none();
    }

    @Test
    void anAcceptedFormIsRecordedAndItsDraftDropped() {
        WorkItem item = FormSlice.item("SignOff_Decide", 2, "-", 1);
        drafts.save(item.taskId(), 0, Map.of("reason", "half"), "director");

        Accepted accepted = gate.accept(item, FormSlice.SAMPLES.of("SignOff_Decide", Outcome.RETURNED), "director");

        assertThat(accepted.routing()).isEqualTo(Map.of("outcome", "returned"));
        FormEntry entry = entries.latest(FormSlice.CYCLE, "SignOff_Decide").orElseThrow();
        assertThat(entry.outcome()).contains(Outcome.RETURNED);
        assertThat(entry.values()).isEqualTo(accepted.values());
        assertThat(entry.submittedBy()).isEqualTo("director");
        assertThat(drafts.find(item.taskId())).isEmpty();
    }

    @Test
    void aRefusedFormLeavesDraftAndRecordAsTheyWere() {
        WorkItem item = FormSlice.item("SignOff_Decide", 2, "-", 1);
        drafts.save(item.taskId(), 0, Map.of("reason", "half"), "director");

        assertThatThrownBy(() -> gate.accept(item, Map.of("outcome", "returned"), "director"))
                .isInstanceOf(Refusal.class);

        assertThat(entries.ofCycle(FormSlice.CYCLE)).isEmpty();
        assertThat(drafts.find(item.taskId())).isPresent();
    }

    @Test
    void theOutcomeOfAWithdrawalIsSetByTheServer() {
        Accepted accepted = gate.accept(
                FormSlice.item("SignOff_Withdraw", 2, "-", 1), FormSlice.SAMPLES.of("SignOff_Withdraw"), "officer");

        assertThat(accepted.routing()).isEqualTo(Map.of("outcome", "withdrawn"));
    }

    @Test
    void aFormThatDecidesNothingRoutesNothing() {
        Accepted repaired = gate.accept(
                FormSlice.item("Publication_Repair", 6, "-", 1), FormSlice.SAMPLES.of("Publication_Repair"), "officer");

        assertThat(repaired.routing()).isEmpty();
        assertThat(entries.latest(FormSlice.CYCLE, "Publication_Repair")
                        .orElseThrow()
                        .outcome())
                .contains(Outcome.RETRY);
    }

    @Test
    void onlyFilesOfThisStepCanBeSent() {
        documents.attach(DocumentKind.REPORT, "reportFile", 8, "2023-02");
        WorkItem january = FormSlice.item("MonitoringReport_Write", 8, "2023-01", 1);
        WorkItem february = FormSlice.item("MonitoringReport_Write", 8, "2023-02", 1);
        Map<String, Object> sent = FormSlice.SAMPLES.of("MonitoringReport_Write");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> gate.accept(january, sent, "committee1"));

        assertThat(refusal.fields()).containsOnlyKeys("reportFile");
        assertThat(gate.accept(february, sent, "committee1").values().attachments())
                .containsExactly("v-REPORT");
    }

    @Test
    void anOlderVersionOfAFileCannotBeSent() {
        documents.attach(DocumentKind.REPORT, "reportFile", 9, "-");
        documents.attach("newer", DocumentKind.REPORT, "reportFile", 9, "-", 2);

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> gate.accept(
                        FormSlice.item("MonitoringReport_Write", 9, "-", 1),
                        FormSlice.SAMPLES.of("MonitoringReport_Write"),
                        "committee1"));

        assertThat(refusal.fields()).containsOnlyKeys("reportFile");
    }

    @Test
    void theMeasuresToReportOnAreThoseOfStepThree() {
        documents.attach(DocumentKind.MEASURES_PLAN, "planFile", 3, "-");
        documents.attach(DocumentKind.EVIDENCE, "evidence", 7, "-");
        gate.accept(
                FormSlice.item("Step03_AnalyseAndDraft", 3, "-", 1),
                FormSlice.SAMPLES.withMeasures(3).of("Step03_AnalyseAndDraft"),
                "committee1");
        WorkItem item = FormSlice.item("Step07_CarryOutPlan", 7, "-", 1);

        assertThatThrownBy(() ->
                        gate.accept(item, FormSlice.SAMPLES.withMeasures(2).of("Step07_CarryOutPlan"), "committee1"))
                .isInstanceOf(Refusal.class);
        assertThat(gate.accept(item, FormSlice.SAMPLES.withMeasures(3).of("Step07_CarryOutPlan"), "committee1")
                        .values()
                        .rows("results"))
                .hasSize(3);
    }

    @Test
    void aStartIsCheckedWithoutARecord() {
        FormValues values = gate.checkStart("annual-cycle", Map.of("fiscalYear", "๖๖"));

        assertThat(values.fiscalYear("fiscalYear")).contains(FormSlice.YEAR);
        assertThatThrownBy(() -> gate.checkStart("annual-cycle", Map.of("fiscalYear", "66", "step", 13)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> gate.checkStart("sign-off", Map.of())).isInstanceOf(Refusal.class);
    }

    @Test
    @Transactional(propagation = Propagation.NEVER)
    void nothingIsAcceptedOutsideTheTransactionThatCompletesTheTask() {
        assertThatThrownBy(() -> gate.accept(
                        FormSlice.item("SignOff_Withdraw", 2, "-", 1),
                        FormSlice.SAMPLES.of("SignOff_Withdraw"),
                        "officer"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
