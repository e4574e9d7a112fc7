package org.itacycle.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;

/**
 * A monitoring report (steps 8, 9 and 12). Problems that the agency keeps to itself are no part of it.
 *
 * @param kind monthly, half-year or twelve-month
 * @param period what it reports on, in words
 * @param cutoff the last day it covers
 * @param noActivity whether the month had none; then there are no activities
 * @param signer who signs: his position
 */
public record MonitoringReportPaper(
        FiscalYear fiscalYear,
        String agency,
        String title,
        PaperKind kind,
        String period,
        Optional<LocalDate> cutoff,
        boolean noActivity,
        List<Activity> activities,
        String summary,
        String signer)
        implements Paper {

    /** One thing that was done, and what came of it. */
    public record Activity(String activity, String result, String indicator) {}
}
