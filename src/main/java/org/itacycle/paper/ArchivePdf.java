package org.itacycle.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.itacycle.paper.StampPlaces.Place;

/**
 * Makes a PDF/A-2u of what Flying Saucer has set: facts, colour space, language, the places for stamps. Whatever the
 * libraries draw by chance or from the machine's clock is replaced, so that the same page gives the same bytes.
 */
final class ArchivePdf {

    private static final float PDF_1_7 = 1.7f;
    private static final String PRODUCER = "ITA Cycle";
    private static final String SRGB = "sRGB IEC61966-2.1";

    private ArchivePdf() {}

    /**
     * The archivable file.
     *
     * @param identity what makes this document differ from every other
     */
    static byte[] of(byte[] pdf, Facts facts, ZonedDateTime now, byte[] identity, Map<String, Place> places) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            describe(document, facts, now);
            SubsetFonts.nameByContent(document);
            StampPlaces.mark(document, places);
            document.setVersion(PDF_1_7);
            document.getDocument().getTrailer().setItem(COSName.ID, id(identity));
            ByteArrayOutputStream archived = new ByteArrayOutputStream(pdf.length + pdf.length / 2);
            document.save(archived);
            return archived.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("cannot make a PDF/A of a page that was just set", e);
        }
    }

    private static void describe(PDDocument document, Facts facts, ZonedDateTime now) throws IOException {
        Calendar moment = GregorianCalendar.from(now);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(facts.title());
        information.setAuthor(facts.author());
        information.setProducer(PRODUCER);
        information.setCreator(PRODUCER);
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        document.setDocumentInformation(information);

        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(Xmp.of(facts, PRODUCER, now));
        catalog.setMetadata(metadata);
        catalog.setLanguage("th-TH");
        PDViewerPreferences view = new PDViewerPreferences(catalog.getCOSObject());
        view.setDisplayDocTitle(true);
        catalog.setViewerPreferences(view);
        catalog.addOutputIntent(colours(document));
    }

    private static PDOutputIntent colours(PDDocument document) throws IOException {
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(StandardColours.PROFILE));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private static COSArray id(byte[] identity) {
        COSArray id = new COSArray();
        id.add(new COSString(identity));
        id.add(new COSString(identity));
        id.setDirect(true);
        return id;
    }
}
