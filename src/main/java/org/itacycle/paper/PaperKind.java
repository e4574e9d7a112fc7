package org.itacycle.paper;

/** The official papers the procedure produces (domain.md B.4, REQ-40). */
public enum PaperKind {
    /** An order of the agency's head that appoints the committee. */
    ORDER,
    /** A memo inside the government. */
    MEMO,
    /** An announcement of the agency. */
    ANNOUNCEMENT,
    /** The analysis of last year's results with this year's measures and plan. */
    MEASURES_PLAN,
    /** What was done in one month. */
    MONTHLY_REPORT,
    /** What was done in the first half of the fiscal year. */
    HALF_YEAR_REPORT,
    /** What was done in the whole fiscal year. */
    TWELVE_MONTH_REPORT,
    /** The minutes of a meeting. */
    MINUTES,
    /** What evidence there is for each item, with hashes and addresses. */
    EVIDENCE_INDEX,
    /** The indicator's result for the whole fiscal year. */
    FINAL_REPORT
}
