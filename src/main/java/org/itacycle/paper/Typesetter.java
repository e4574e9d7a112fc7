package org.itacycle.paper;

import com.lowagie.text.DocumentException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.itacycle.calendar.ThaiDates;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;

/**
 * Sets XHTML as PDF/A-2u, with Thai shaped and broken into lines as a Thai reader expects it (shared knowledge,
 * libraries part 2). The same page at the same time gives the same bytes. May be used by several threads.
 */
@Component
public class Typesetter {

    private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;
    private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;

    /** What an identifier of a PDF has. */
    private static final int BYTES_OF_AN_ID = 16;

    private final PaperFont font;
    private final Clock clock;

    Typesetter(PaperFont font, Clock clock) {
        this.font = font;
        this.clock = clock;
    }

    /**
     * The page as a file for the archive. Every font family means the configured font; sizes in points are those of the
     * regulation and are scaled to that font, lengths are not. Images are {@code data:} addresses; nothing is fetched.
     * Text is never justified. Elements with the ids of {@link StampPlaces} (blocks, cells or inline blocks) are
     * recorded in the file.
     *
     * @param xhtml well-formed, in the namespace of XHTML, with its style sheet inside
     * @throws IllegalArgumentException where it is not
     */
    public byte[] pdf(String xhtml, Facts facts) {
        Document page = PageSource.read(xhtml, font);
        PaperFonts fonts = new PaperFonts(font);
        PageDevice device = new PageDevice(DOTS_PER_POINT, fonts);
        ITextRenderer renderer = new ITextRenderer(
                DOTS_PER_POINT,
                DOTS_PER_PIXEL,
                device,
                new NothingFromOutside(device, DOTS_PER_PIXEL),
                fonts,
                new ITextReplacedElementFactory(device),
                new PageMeasure(fonts));
        renderer.getSharedContext().setLineBreakingStrategy(new ThaiLineBreaks());
        renderer.setDocument(page);
        renderer.layout();
        byte[] set = draw(renderer);
        ZonedDateTime now = ZonedDateTime.now(clock.withZone(ThaiDates.ZONE)).truncatedTo(ChronoUnit.SECONDS);
        return ArchivePdf.of(set, facts, now, identity(xhtml, facts, now), PlacesOfPage.in(renderer));
    }

    private static byte[] draw(ITextRenderer renderer) {
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        try {
            renderer.createPDF(pages);
        } catch (DocumentException e) {
            throw new IllegalStateException("the page cannot be set", e);
        }
        return pages.toByteArray();
    }

    private static byte[] identity(String xhtml, Facts facts, ZonedDateTime now) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(xhtml, facts.title(), facts.author(), now.toString())) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return Arrays.copyOf(digest.digest(), BYTES_OF_AN_ID);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
