package org.itacycle.paper;

import java.util.List;
import org.itacycle.calendar.FiscalYear;

/**
 * The order that appoints the committee (step 1).
 *
 * @param review what was reviewed against last year's order
 * @param members in the order in which they are printed
 * @param signer who signs: his position, for example the director
 */
public record OrderPaper(
        FiscalYear fiscalYear, String agency, String title, String review, List<Member> members, String signer)
        implements Paper {

    /** One member and what he has to do. */
    public record Member(String name, String position, String workGroup, String duty) {}

    @Override
    public PaperKind kind() {
        return PaperKind.ORDER;
    }
}
