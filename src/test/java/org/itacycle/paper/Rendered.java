package org.itacycle.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a reader has it before him: pictures of its pages, its text, and where each letter stands. */
final class Rendered implements AutoCloseable {

    private final PDDocument document;

    Rendered(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter: its box without the marks above and below, in points from the left and the upper edge. */
    record Letter(String text, float x, float y, float width) {}

    PDDocument document() {
        return document;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    PDRectangle paper(int page) {
        return document.getPage(page).getMediaBox();
    }

    BufferedImage picture(int page, int dotsPerInch) {
        try {
            return new PDFRenderer(document).renderImageWithDPI(page, dotsPerInch, ImageType.GRAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pages, with every stretch of white space as one space. */
    String text() {
        return flat(read(new PDFTextStripperOf(new ArrayList<>()), 1, pages()));
    }

    String text(int page) {
        return flat(read(new PDFTextStripperOf(new ArrayList<>()), page + 1, page + 1));
    }

    List<Letter> letters(int page) {
        List<Letter> letters = new ArrayList<>();
        read(new PDFTextStripperOf(letters), page + 1, page + 1);
        return letters;
    }

    private String read(PDFTextStripper stripper, int first, int last) {
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        StringWriter text = new StringWriter();
        try {
            stripper.writeText(document, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class PDFTextStripperOf extends PDFTextStripper {

        private final List<Letter> letters;

        PDFTextStripperOf(List<Letter> letters) {
            this.letters = letters;
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            letters.add(
                    new Letter(letter.getUnicode(), letter.getXDirAdj(), letter.getYDirAdj(), letter.getWidthDirAdj()));
            super.processTextPosition(letter);
        }
    }
}
