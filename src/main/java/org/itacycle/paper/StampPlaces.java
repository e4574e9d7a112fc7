package org.itacycle.paper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitRectangleDestination;

/**
 * The empty places of a paper where registration stamps number, date, signer and code. A template marks each by an
 * {@code id}; the PDF carries them as named destinations that fit a rectangle (PDF 32000-1, 12.3.2), so they survive
 * whatever is done to the file without moving its pages.
 */
public final class StampPlaces {

    /** The running number, with the calendar year. */
    public static final String NUMBER = "stamp-number";

    /** The date of the document. */
    public static final String DATE = "stamp-date";

    /** Signature and name; the position the paper is drawn up for stands below it already. */
    public static final String SIGNER = "stamp-signer";

    /** The code that leads to the page for verification. */
    public static final String CODE = "stamp-qr";

    static final List<String> IDS = List.of(NUMBER, DATE, SIGNER, CODE);

    private StampPlaces() {}

    /**
     * A rectangle on a page.
     *
     * @param page counted from 0
     * @param x of the left edge, in points from the left edge of the page
     * @param y of the lower edge, in points from the lower edge of the page
     * @param width in points
     * @param height in points
     */
    public record Place(int page, float x, float y, float width, float height) {}

    /** The places of a PDF by id, in the order of the ids; none for a file that this product has not set. */
    public static Map<String, Place> in(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return in(document);
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static Map<String, Place> in(PDDocument document) throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        PDDestinationNameTreeNode destinations = names == null ? null : names.getDests();
        Map<String, Place> places = new LinkedHashMap<>();
        if (destinations != null) {
            for (String id : IDS) {
                if (destinations.getValue(id) instanceof PDPageFitRectangleDestination fitted) {
                    place(document, fitted, places, id);
                }
            }
        }
        return places;
    }

    private static void place(
            PDDocument document, PDPageFitRectangleDestination fitted, Map<String, Place> places, String id) {
        int page = fitted.retrievePageNumber();
        if (page < 0 || page >= document.getNumberOfPages()) {
            return;
        }
        PDRectangle paper = document.getPage(page).getMediaBox();
        Place place = new Place(
                page,
                fitted.getLeft(),
                fitted.getBottom(),
                fitted.getRight() - fitted.getLeft(),
                fitted.getTop() - fitted.getBottom());
        boolean onPaper = place.width() > 0
                && place.height() > 0
                && paper.contains(fitted.getLeft(), fitted.getBottom())
                && paper.contains(fitted.getRight(), fitted.getTop());
        if (onPaper) {
            places.put(id, place);
        }
    }

    static void mark(PDDocument document, Map<String, Place> places) {
        if (places.isEmpty()) {
            return;
        }
        Map<String, PDPageDestination> marks = new TreeMap<>();
        places.forEach((id, place) -> marks.put(id, destination(document.getPage(place.page()), place)));
        PDDestinationNameTreeNode tree = new PDDestinationNameTreeNode();
        tree.setNames(marks);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
        names.setDests(tree);
        catalog.setNames(names);
    }

    private static PDPageDestination destination(PDPage page, Place place) {
        PDPageFitRectangleDestination fitted = new PDPageFitRectangleDestination();
        fitted.setPage(page);
        fitted.setLeft(Math.round(place.x()));
        fitted.setBottom(Math.round(place.y()));
        fitted.setRight(Math.round(place.x() + place.width()));
        fitted.setTop(Math.round(place.y() + place.height()));
        return fitted;
    }
}
