package org.itacycle.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;

/**
 * Analysis, measures and plan (steps 3 to 6).
 *
 * @param meetingDate of the analysis
 * @param results of the whole previous year
 * @param signer who signs: his position
 */
public record MeasuresPlanPaper(
        FiscalYear fiscalYear,
        String agency,
        String title,
        Optional<LocalDate> meetingDate,
        String results,
        List<Score> scores,
        List<Measure> measures,
        String signer)
        implements Paper {

    /** Last year's score of one of the five indicators. */
    public record Score(int indicator, String name, String score, String issue) {}

    /** One measure of the plan. */
    public record Measure(
            int number, int indicator, String issue, String measure, String steps, String responsible, String period) {}

    @Override
    public PaperKind kind() {
        return PaperKind.MEASURES_PLAN;
    }
}
