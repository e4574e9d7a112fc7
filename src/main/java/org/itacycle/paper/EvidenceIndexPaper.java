package org.itacycle.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;

/**
 * The index of the evidence (step 10): item, file, hash, who approved it, where the public finds it.
 *
 * @param rows in the order of the items
 */
public record EvidenceIndexPaper(FiscalYear fiscalYear, String agency, String title, List<Row> rows) implements Paper {

    /**
     * One file.
     *
     * @param item code and name of the assessment item or of the indicator it proves
     * @param sha256 64 hexadecimal digits
     * @param approvedBy empty where nobody had to
     * @param address empty where it is not public
     * @param effective the day it took effect
     * @param uploaded the day it was handed in
     */
    public record Row(
            String item,
            String fileName,
            String sha256,
            String approvedBy,
            String address,
            Optional<LocalDate> effective,
            Optional<LocalDate> uploaded) {}

    @Override
    public PaperKind kind() {
        return PaperKind.EVIDENCE_INDEX;
    }
}
