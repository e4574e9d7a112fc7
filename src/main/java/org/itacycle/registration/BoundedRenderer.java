package org.itacycle.registration;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Draws a page and gives up where drawing it would take memory or time without measure: pictures of too many pixels,
 * whatever the PDF says of them, groups in groups, and parts that draw each other again and again.
 */
final class BoundedRenderer extends PDFRenderer {

    private static final int MOST_STEPS = 2_000_000;

    /** A page of A4 scanned at 600 dpi. */
    private static final long MOST_PIXELS = 40_000_000;

    /** Each level is a picture of the page. */
    private static final int DEEPEST_GROUP = 8;

    private static final List<String> JPEG = List.of("DCTDecode", "DCT");

    BoundedRenderer(PDDocument document) {
        super(document);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    private static final class Drawer extends PageDrawer {

        private int steps;
        private int groups;

        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++steps > MOST_STEPS) {
                throw new Unbounded("more than " + MOST_STEPS + " steps of drawing");
            }
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            refuseIfTooLarge(image);
            if (image instanceof PDImageXObject kept) {
                refuseIfTooLarge(kept.getMask());
                refuseIfTooLarge(kept.getSoftMask());
            }
            super.drawImage(image);
        }

        private static void refuseIfTooLarge(PDImage image) throws IOException {
            if (image != null && Math.max(pixelsSaid(image), pixelsInside(image)) > MOST_PIXELS) {
                throw new Unbounded("a picture of too many pixels");
            }
        }

        private static long pixelsSaid(PDImage image) {
            return (long) image.getWidth() * image.getHeight();
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
            if (groups == DEEPEST_GROUP) {
                throw new Unbounded("groups in groups");
            }
            groups++;
            try {
                super.showTransparencyGroup(form);
            } finally {
                groups--;
            }
        }

        /** PDFBox passes over what cannot be drawn; what must not be drawn ends the drawing. */
        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException failed)
                throws IOException {
            if (failed instanceof Unbounded) {
                throw failed;
            }
            super.operatorException(operator, operands, failed);
        }

        private static long pixelsInside(PDImage image) throws IOException {
            COSDictionary dictionary = (COSDictionary) image.getCOSObject();
            COSBase filter = dictionary.getDictionaryObject(COSName.FILTER, COSName.F);
            if (filter == null || JPEG.stream().noneMatch(filter.toString()::contains)) {
                return 0;
            }
            try (InputStream content = image.createInputStream(JPEG);
                    ImageInputStream jpeg = ImageIO.createImageInputStream(content)) {
                Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
                ImageReader reader = readers.next();
                try {
                    reader.setInput(jpeg, true, true);
                    return (long) reader.getWidth(0) * reader.getHeight(0);
                } finally {
                    reader.dispose();
                }
            }
        }
    }

    /** Drawing went beyond its bounds. */
    private static final class Unbounded extends IOException {
        private static final long serialVersionUID = 1L;

        Unbounded(String why) {
            super(why);
        }
    }
}
