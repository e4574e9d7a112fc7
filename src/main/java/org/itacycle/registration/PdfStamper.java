package org.itacycle.registration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.itacycle.paper.StampPlaces;
import org.itacycle.paper.StampPlaces.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts a stamp into a PDF: at the places that the product's own papers have for it, else as a strip at the foot of the
 * last page, or on a page of its own where that foot is not empty. Nothing else of the file changes, so a PDF/A stays
 * one.
 */
@Component
class PdfStamper {

    private static final Logger LOG = LoggerFactory.getLogger(PdfStamper.class);

    private static final float BODY = 16f;
    private static final float LINE = 24f;
    private static final float NARROW_LINE = 20f;
    private static final float NARROW = 14f;
    private static final float SMALLEST = 9f;

    /** How wide a Thai letter of the product's own font is set at most, as a part of the size it is asked for in. */
    private static final float WIDTH_OF_A_LETTER = 0.42f;

    private static final float EDGE = 28f;
    private static final float STRIP_LOWER = 14f;
    private static final float STRIP_HEIGHT = 62f;
    private static final float STRIP_LINE = 15f;
    private static final float STRIP_SIZE = 10f;
    private static final float STRIP_GAP = 8f;

    private final Overlay overlay;

    PdfStamper(Overlay overlay) {
        this.overlay = overlay;
    }

    /**
     * The stamped file.
     *
     * @throws IOException where the file is no PDF that can be read
     */
    byte[] stamped(byte[] pdf, Stamp stamp) throws IOException {
        Map<String, Place> places = StampPlaces.in(pdf);
        List<PDDocument> overlays = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (hasAll(places, stamp)) {
                stampAtPlaces(document, places, stamp, overlays);
            } else {
                stampInStrip(document, stamp, overlays);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + pdf.length / 4);
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } finally {
            // What was imported belongs to these until the file is written.
            for (PDDocument page : overlays) {
                page.close();
            }
        }
    }

    private static boolean hasAll(Map<String, Place> places, Stamp stamp) {
        return places.keySet().containsAll(List.of(StampPlaces.NUMBER, StampPlaces.DATE, StampPlaces.CODE))
                && (stamp.signer().isEmpty() || places.containsKey(StampPlaces.SIGNER));
    }

    private void stampAtPlaces(PDDocument document, Map<String, Place> places, Stamp stamp, List<PDDocument> overlays)
            throws IOException {
        Map<Integer, List<Box>> boxes = new LinkedHashMap<>();
        Map<Integer, PageSheet> sheets = new LinkedHashMap<>();
        places.forEach((id, place) -> {
            PageSheet sheet = sheets.computeIfAbsent(place.page(), page -> PageSheet.of(document, page));
            boxes.computeIfAbsent(place.page(), page -> new ArrayList<>()).addAll(boxes(id, place, sheet, stamp));
        });
        for (Map.Entry<Integer, List<Box>> page : boxes.entrySet()) {
            Place code = places.get(StampPlaces.CODE);
            Square square = code.page() == page.getKey() ? Square.in(code) : Square.NONE;
            draw(document, sheets.get(page.getKey()), page.getValue(), square, stamp, overlays);
        }
    }

    private static List<Box> boxes(String id, Place place, PageSheet sheet, Stamp stamp) {
        return switch (id) {
            case StampPlaces.NUMBER -> List.of(line(place, sheet, stamp.number()));
            case StampPlaces.DATE -> List.of(line(place, sheet, stamp.date()));
            case StampPlaces.SIGNER -> signer(place, sheet, stamp);
            default -> List.of();
        };
    }

    private static Box line(Place place, PageSheet sheet, String text) {
        float top = sheet.height() - place.y() - place.height();
        return new Box(place.x(), top, place.width(), place.height(), BODY, "left", text);
    }

    /**
     * The name stands at the foot of the place, for the position printed below it; above it is room for a signature.
     * Whoever acts for another has his own position and the other's name between them.
     */
    private static List<Box> signer(Place place, PageSheet sheet, Stamp stamp) {
        if (stamp.acting().isEmpty()) {
            return stamp.signer().stream()
                    .findFirst()
                    .map(name -> centred(place, sheet, List.of(name), LINE, BODY))
                    .orElseGet(List::of);
        }
        List<String> lines =
                new ArrayList<>(stamp.signer().subList(0, stamp.signer().size() - 1));
        lines.add(stamp.acting());
        return centred(place, sheet, lines, NARROW_LINE, NARROW);
    }

    private static List<Box> centred(Place place, PageSheet sheet, List<String> lines, float height, float size) {
        List<Box> boxes = new ArrayList<>();
        float foot = sheet.height() - place.y();
        for (int i = 0; i < lines.size(); i++) {
            float top = foot - (lines.size() - i) * height;
            float fitting = fitting(lines.get(i), place.width(), size);
            boxes.add(new Box(place.x(), top, place.width(), height, fitting, "center", lines.get(i)));
        }
        return boxes;
    }

    /** A size at which the line does not run out of its place. */
    private static float fitting(String line, float width, float size) {
        long letters = line.codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .count();
        return Math.max(SMALLEST, Math.min(size, width / (letters * WIDTH_OF_A_LETTER)));
    }

    private void stampInStrip(PDDocument document, Stamp stamp, List<PDDocument> overlays) throws IOException {
        int last = document.getNumberOfPages() - 1;
        if (last < 0) {
            throw new IOException("a PDF without pages");
        }
        PageSheet sheet = PageSheet.of(document, last);
        if (!hasEmptyFoot(document, sheet)) {
            document.addPage(new PDPage(new PDRectangle(sheet.width(), sheet.height())));
            sheet = PageSheet.of(document, last + 1);
        }
        Square code = new Square(sheet.width() - EDGE - STRIP_HEIGHT, STRIP_LOWER, STRIP_HEIGHT);
        draw(document, sheet, strip(sheet, stamp), code, stamp, overlays);
    }

    private static boolean hasEmptyFoot(PDDocument document, PageSheet sheet) {
        try {
            return sheet.height() > 4 * STRIP_HEIGHT
                    && sheet.width() > 4 * STRIP_HEIGHT
                    && sheet.isEmptyBetween(document, STRIP_LOWER, STRIP_LOWER + STRIP_HEIGHT);
        } catch (IOException | RuntimeException undrawable) {
            LOG.warn("the last page cannot be drawn; the stamp gets a page of its own", undrawable);
            return false;
        }
    }

    private static List<Box> strip(PageSheet sheet, Stamp stamp) {
        List<String> lines = new ArrayList<>();
        lines.add(stamp.heading());
        if (!stamp.signer().isEmpty()) {
            lines.add(String.join(" ", stamp.signer()));
        }
        lines.add(stamp.hint());
        lines.add(stamp.address().toString());
        float width = sheet.width() - 2 * EDGE - STRIP_HEIGHT - STRIP_GAP;
        float top = sheet.height() - STRIP_LOWER - STRIP_HEIGHT + (STRIP_HEIGHT - lines.size() * STRIP_LINE) / 2;
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boxes.add(new Box(EDGE, top + i * STRIP_LINE, width, STRIP_LINE, STRIP_SIZE, "right", lines.get(i)));
        }
        return boxes;
    }

    /** Where the code is drawn, as seen; a size of 0 draws none. */
    private record Square(float x, float y, float size) {

        static final Square NONE = new Square(0, 0, 0);

        static Square in(Place place) {
            float size = Math.min(place.width(), place.height());
            return new Square(place.x() + (place.width() - size) / 2, place.y() + (place.height() - size) / 2, size);
        }
    }

    private void draw(
            PDDocument document, PageSheet sheet, List<Box> boxes, Square code, Stamp stamp, List<PDDocument> overlays)
            throws IOException {
        PDDocument texts = Loader.loadPDF(overlay.page(sheet.width(), sheet.height(), boxes));
        overlays.add(texts);
        var form = new LayerUtility(document).importPageAsForm(texts, 0);
        PDPage page = document.getPage(sheet.index());
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            // A tagged file says of everything that is not tagged that it does not belong to its text.
            content.beginMarkedContent(COSName.ARTIFACT);
            content.transform(sheet.toPage());
            content.drawForm(form);
            if (code.size() > 0) {
                QrDrawing.draw(content, stamp.address(), code.x(), code.y(), code.size());
            }
            content.endMarkedContent();
        }
    }
}
