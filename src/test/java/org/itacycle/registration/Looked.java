package org.itacycle.registration;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF as its reader sees it: pictures, text, the code on it, and whether it is made for the archive. */
final class Looked {

    private static final Path PICTURES = Path.of("target", "stamped");
    private static final float DOTS_PER_INCH = 200;

    private Looked() {}

    static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The picture of a page, also kept below target/stamped for whoever wants to see it. */
    static BufferedImage picture(byte[] pdf, int page, String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH);
            ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
            return image;
        }
    }

    /**
     * The address in the code on the picture of a page. As a telephone does, it looks until it has read it: about one of
     * 200 single looks finds the corners of a code a little off, at any resolution.
     */
    static String code(byte[] pdf, int page, String name) throws IOException {
        picture(pdf, page, name);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (float dotsPerInch : List.of(DOTS_PER_INCH, 150f, 300f)) {
                Optional<String> read = code(new PDFRenderer(document).renderImageWithDPI(page, dotsPerInch));
                if (read.isPresent()) {
                    return read.get();
                }
            }
        }
        return "no code";
    }

    private static Optional<String> code(BufferedImage image) {
        LuminanceSource seen = new BufferedImageLuminanceSource(image);
        for (Binarizer binarizer : List.of(new HybridBinarizer(seen), new GlobalHistogramBinarizer(seen))) {
            try {
                return Optional.of(new QRCodeReader()
                        .decode(new BinaryBitmap(binarizer), Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText());
            } catch (ReaderException notThisTime) {
                // the next look
            }
        }
        return Optional.empty();
    }

    /** What keeps a file from being PDF/A-2u; empty where it is one. */
    static List<String> faultsAsArchive(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U)) {
            return Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFA_2_U, false)
                    .validate(parser)
                    .getTestAssertions()
                    .stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
