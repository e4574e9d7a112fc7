package org.itacycle.registration;

import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import java.net.URI;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws an address as a QR code of filled squares: sharp at any size, and nothing that PDF/A forbids. */
final class QrDrawing {

    /** The light frame that readers need around the code (ISO/IEC 18004). */
    private static final int QUIET_MODULES = 4;

    private QrDrawing() {}

    /**
     * Draws the code with its light frame.
     *
     * @param x of the left edge in points
     * @param y of the lower edge in points
     * @param size of the square with its frame, in points
     */
    static void draw(PDPageContentStream content, URI address, float x, float y, float size) throws IOException {
        QrCode code = QrCode.encodeText(address.toString(), QrCode.Ecc.MEDIUM);
        float module = size / (code.size + 2 * QUIET_MODULES);
        content.setNonStrokingColor(1f);
        content.addRect(x, y, size, size);
        content.fill();
        content.setNonStrokingColor(0f);
        for (int row = 0; row < code.size; row++) {
            float lower = y + size - (row + 1 + QUIET_MODULES) * module;
            for (int start = 0; start < code.size; start++) {
                int end = start;
                while (end < code.size && code.getModule(end, row)) {
                    end++;
                }
                if (end > start) {
                    content.addRect(x + (start + QUIET_MODULES) * module, lower, (end - start) * module, module);
                    start = end;
                }
            }
        }
        content.fill();
    }
}
