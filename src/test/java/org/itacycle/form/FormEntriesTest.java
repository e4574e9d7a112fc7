package org.itacycle.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.itacycle.cycle.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FormTest
class FormEntriesTest {

    @Autowired
    private FormEntries entries;

    @Test
    void anEntryIsFoundAsItWasSent() {
        FormEntry sent = append("SignOff_Decide", 2, "-", 1, Map.of("reason", "แก้ไข"), Optional.of(Outcome.RETURNED));

        assertThat(entries.latest(FormSlice.CYCLE, "SignOff_Decide")).contains(sent);
        assertThat(sent.submittedAt()).isEqualTo(FormSlice.NOW);
    }

    @Test
    void theLatestOfSeveralInOneRoundAndAtOneMomentIsTheLastThatCame() {
        append("MonitoringReport_Write", 8, "2023-01", 1, Map.of("summary", "first"), Optional.empty());
        append("MonitoringReport_Write", 8, "2023-01", 1, Map.of("summary", "second"), Optional.empty());
        append("MonitoringReport_Write", 8, "2023-02", 1, Map.of("summary", "other month"), Optional.empty());

        assertThat(entries.latest(FormSlice.CYCLE, 8, "2023-01", "MonitoringReport_Write")
                        .orElseThrow()
                        .values()
                        .text("summary"))
                .contains("second");
        assertThat(entries.ofStep(FormSlice.CYCLE, 8, "2023-01")).hasSize(2);
        assertThat(entries.ofCycle(FormSlice.CYCLE)).hasSize(3);
    }

    @Test
    void theMeasuresAreThoseOfTheLatestDraft() {
        assertThat(entries.measures(FormSlice.CYCLE)).isEmpty();
        analysis(1, 1);
        analysis(2, 3);

        assertThat(entries.measures(FormSlice.CYCLE)).hasSize(3);
        assertThat(entries.measures("another cycle")).isEmpty();
    }

    private void analysis(int round, int measures) {
        Map<String, Object> sent = FormSlice.SAMPLES.withMeasures(measures).of("Step03_AnalyseAndDraft");
        Map<String, Object> rows = Map.of(
                "measures", Json.plain(Json.parse((String) sent.get("measures")).orElseThrow()));
        append("Step03_AnalyseAndDraft", 3, "-", round, rows, Optional.empty());
    }

    private FormEntry append(
            String element,
            int step,
            String occurrence,
            int round,
            Map<String, Object> values,
            Optional<Outcome> outcome) {
        return entries.append(
                FormSlice.item(element, step, occurrence, round), FormValues.of(values), outcome, "director");
    }
}
