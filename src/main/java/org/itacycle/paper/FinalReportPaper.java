package org.itacycle.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;

/**
 * The indicator's result for the whole fiscal year (step 13).
 *
 * @param score as it was entered
 * @param results of every measure of the plan
 * @param signer who signs: his position
 */
public record FinalReportPaper(
        FiscalYear fiscalYear,
        String agency,
        String title,
        String meetingNumber,
        Optional<LocalDate> meetingDate,
        String score,
        List<Result> results,
        String signer)
        implements Paper {

    /** What came of one measure. */
    public record Result(int number, String measure, String summary) {}

    @Override
    public PaperKind kind() {
        return PaperKind.FINAL_REPORT;
    }
}
