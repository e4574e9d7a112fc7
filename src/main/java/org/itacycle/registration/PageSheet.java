package org.itacycle.registration;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.util.Matrix;

/**
 * A page as its reader sees it, whichever way it was turned and wherever its origin lies.
 *
 * @param index counted from 0
 * @param width in points, as seen
 * @param height in points, as seen
 * @param toPage from points as seen, counted from the lower left corner, to the page's own coordinates
 */
record PageSheet(int index, float width, float height, Matrix toPage) {

    /** Anything darker counts as ink. */
    private static final int PAPER = 0xF0;

    /** No page is drawn larger than this to look for ink; a poster is looked at from further away. */
    private static final float MOST_PIXELS = 2000f;

    static PageSheet of(PDDocument document, int index) {
        PDPage page = document.getPage(index);
        PDRectangle seen = page.getCropBox();
        float width = seen.getWidth();
        float height = seen.getHeight();
        Matrix corner = Matrix.getTranslateInstance(seen.getLowerLeftX(), seen.getLowerLeftY());
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new PageSheet(index, height, width, turned(corner, 0, 1, -1, 0, width, 0));
            case 180 -> new PageSheet(index, width, height, turned(corner, -1, 0, 0, -1, width, height));
            case 270 -> new PageSheet(index, height, width, turned(corner, 0, -1, 1, 0, 0, height));
            default -> new PageSheet(index, width, height, corner);
        };
    }

    private static Matrix turned(Matrix corner, float a, float b, float c, float d, float e, float f) {
        return new Matrix(a, b, c, d, e, f).multiply(corner);
    }

    /** Whether nothing is printed between these heights, in points from the lower edge. */
    boolean isEmptyBetween(PDDocument document, float lower, float upper) throws IOException {
        float scale = Math.min(1f, MOST_PIXELS / Math.max(width, height));
        BufferedImage image = new BoundedRenderer(document).renderImage(index, scale, ImageType.GRAY);
        int from = Math.max(0, Math.round((height - upper) * scale));
        int to = Math.min(image.getHeight(), Math.round((height - lower) * scale));
        for (int y = from; y < to; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRaster().getSample(x, y, 0) < PAPER) {
                    return false;
                }
            }
        }
        return true;
    }
}
