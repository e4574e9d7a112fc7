package org.itacycle.drafting;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.WorkItem;
import org.itacycle.paper.PaperKind;

/**
 * What a monitoring report reports on: a month (step 8), October to March (step 9), the fiscal year (step 12).
 *
 * @param last included
 */
public record ReportPeriod(PaperKind kind, LocalDate first, LocalDate last) {

    private static final int MONTHLY = 8;
    private static final int HALF_YEAR = 9;

    public static ReportPeriod of(WorkItem item) {
        FiscalYear year = item.fiscalYear();
        return switch (item.step()) {
            case MONTHLY -> {
                YearMonth month = YearMonth.parse(item.occurrence());
                yield new ReportPeriod(PaperKind.MONTHLY_REPORT, month.atDay(1), month.atEndOfMonth());
            }
            case HALF_YEAR ->
                new ReportPeriod(
                        PaperKind.HALF_YEAR_REPORT,
                        year.firstDay(),
                        year.month(Month.MARCH).atEndOfMonth());
            default -> new ReportPeriod(PaperKind.TWELVE_MONTH_REPORT, year.firstDay(), year.lastDay());
        };
    }

    /** The month by its name, a longer period by its first and last day. */
    String text() {
        return kind == PaperKind.MONTHLY_REPORT
                ? ThaiDates.month(YearMonth.from(first))
                : ThaiDates.longDate(first) + " \u2013 " + ThaiDates.longDate(last);
    }
}
