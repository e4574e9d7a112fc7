package org.itacycle.paper;

import java.util.List;
import org.itacycle.calendar.FiscalYear;

/**
 * A memo inside the government.
 *
 * @param unit the work group that writes it, as it stands after the agency
 * @param telephone empty where none is to be printed
 * @param addressee to whom, for example the director or the Personnel Division
 * @param paragraphs reason, fact and request, in this order
 * @param attachments what is enclosed, named in the text below it
 * @param signer position of the writer
 */
public record MemoPaper(
        FiscalYear fiscalYear,
        String agency,
        String title,
        String unit,
        String telephone,
        String addressee,
        List<String> paragraphs,
        List<String> attachments,
        String signer)
        implements Paper {

    @Override
    public PaperKind kind() {
        return PaperKind.MEMO;
    }
}
