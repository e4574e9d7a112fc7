package org.itacycle.check;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Takes the text out of a PDF and gives up where drawing it would not end: parts of a page may draw each other, ten times
 * ten times ten.
 */
final class BoundedText extends PDFTextStripper {

    /** A dense page has some ten thousand. */
    private static final int MOST_STEPS = 5_000_000;

    private int steps;

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++steps > MOST_STEPS) {
            throw new IOException("more than " + MOST_STEPS + " steps of drawing");
        }
        super.processOperator(operator, operands);
    }
}
