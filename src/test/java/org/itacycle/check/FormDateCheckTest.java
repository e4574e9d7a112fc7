package org.itacycle.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itacycle.calendar.ThaiCalendar;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.form.FormEntries;
import org.itacycle.form.FormEntry;
import org.itacycle.form.FormValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormDateCheckTest {

    private final FormEntries entries = mock(FormEntries.class);
    private final FormDateCheck check = new FormDateCheck(
            ThaiCalendar.ofTheProduct(), entries, Clock.fixed(Instant.parse("2023-04-20T02:00:00Z"), ThaiDates.ZONE));

    @BeforeEach
    void theAnalysisWasOnTheTenthOfNovember() {
        when(entries.latest("cycle", "Step03_AnalyseAndDraft"))
                .thenReturn(Optional.of(new FormEntry(
                        "e",
                        "cycle",
                        3,
                        "-",
                        1,
                        "Step03_AnalyseAndDraft",
                        "t",
                        FormValues.fromJson("{\"meetingDate\":\"2022-11-10\"}"),
                        Optional.empty(),
                        "committee1",
                        Optional.empty(),
                        Instant.EPOCH)));
    }

    @Test
    void aMeetingOnAWorkingDayAfterTheAnalysisPasses() {
        assertThat(meeting("2022-11-11")).isEmpty();
        assertThat(meeting("2022-11-10")).isEmpty();
    }

    @Test
    void aMeetingBeforeTheAnalysisIsAnError() {
        assertThat(meeting("2022-11-09")).containsExactly("ERROR before-analysis 10 พฤศจิกายน 2565");
    }

    @Test
    void aMeetingOnADayOffOrInAnotherYearIsAWarning() {
        assertThat(meeting("2022-11-12")).containsExactly("WARNING day-off 12 พฤศจิกายน 2565");
        assertThat(meeting("2023-10-02")).containsExactly("WARNING other-fiscal-year 2 ตุลาคม 2566");
    }

    @Test
    void aReportIsCutOffWithinItsPeriod() {
        assertThat(cutoff(8, "2022-12", "2022-12-31")).isEmpty();
        assertThat(cutoff(8, "2022-12", "2022-11-30")).containsExactly("ERROR cutoff-too-early 1 ธันวาคม 2565");
        assertThat(cutoff(8, "2022-12", "2023-01-05")).containsExactly("WARNING cutoff-too-late 31 ธันวาคม 2565");
        assertThat(cutoff(9, "-", "2023-03-24")).isEmpty();
        assertThat(cutoff(9, "-", "2022-09-30")).containsExactly("ERROR cutoff-too-early 1 ตุลาคม 2565");
        assertThat(cutoff(12, "-", "2023-09-15")).containsExactly("WARNING cutoff-ahead 15 กันยายน 2566");
    }

    private List<String> meeting(String day) {
        return Sent.form("Step04_AgencyMeeting", 4, "-", Map.of("meetingDate", day))
                .findings(check);
    }

    private List<String> cutoff(int step, String occurrence, String day) {
        return Sent.form("MonitoringReport_Write", step, occurrence, Map.of("cutoffDate", day))
                .findings(check);
    }
}
