package org.itacycle.paper;

import java.util.List;
import org.itacycle.calendar.FiscalYear;

/** An announcement of the agency.
 *
 * @param paragraphs the text
 * @param signer who signs: his position
 */
public record AnnouncementPaper(
        FiscalYear fiscalYear, String agency, String title, List<String> paragraphs, String signer) implements Paper {

    @Override
    public PaperKind kind() {
        return PaperKind.ANNOUNCEMENT;
    }
}
