package org.itacycle.paper;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;
import java.awt.Font;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.itacycle.RefusedStart;
import org.springframework.stereotype.Component;

/**
 * The font of all papers: four cuts, read once, shaped by the JDK. Anything a page asks for by another name is set in it
 * too, so that every letter of a PDF is embedded and every Thai cluster is shaped.
 */
@Component
class PaperFont {

    /** Height of the first consonant of the alphabet in TH Sarabun New, in em: measured from its outline. */
    private static final double STANDARD_HEIGHT = 0.400;

    private static final String FIRST_CONSONANT = "\u0E01";

    /** What every paper needs: consonants, vowels, marks, both kinds of digits, Latin letters. */
    private static final String NEEDED =
            "\u0E01\u0E2E\u0E30\u0E31\u0E33\u0E34\u0E38\u0E3A\u0E40\u0E45\u0E46\u0E47\u0E48\u0E4B\u0E4C\u0E50\u0E59\u0E2F"
                    + "09AZaz.,-/()\u201C\u201D";

    static {
        // Static in OpenPDF, and to be done before any font is read. Kerning stays off: widths are measured without it.
        if (!LayoutProcessor.isEnabled()) {
            LayoutProcessor.enable(Font.LAYOUT_LEFT_TO_RIGHT);
            LayoutProcessor.setWriteActualText();
        }
    }

    private final Map<Cut, BaseFont> cuts = new EnumMap<>(Cut.class);
    private final double scale;

    PaperFont(PaperSettings settings) {
        FontFiles.of(settings.font()).forEach((cut, file) -> cuts.put(cut, read(settings.font(), cut, file)));
        scale = settings.fontScale() > 0 ? settings.fontScale() : STANDARD_HEIGHT / heightOfConsonant();
    }

    BaseFont cut(Cut cut) {
        return cuts.get(cut);
    }

    /**
     * By how much a size of the regulation is multiplied. The regulation's 16 points are meant for TH Sarabun, whose
     * letters are two thirds as large as those of most fonts at the same size (domain.md B.4).
     */
    double scale() {
        return scale;
    }

    /** Whether all cuts have a glyph for it. */
    boolean canShow(int codePoint) {
        return cuts.values().stream().allMatch(font -> font.charExists(codePoint));
    }

    private double heightOfConsonant() {
        return LayoutProcessor.computeGlyphVector(cut(Cut.REGULAR), 1000, FIRST_CONSONANT)
                        .getVisualBounds()
                        .getHeight()
                / 1000;
    }

    private static BaseFont read(String setting, Cut cut, String file) {
        try {
            BaseFont font = BaseFont.createFont(file, BaseFont.IDENTITY_H, true);
            if (!NEEDED.codePoints().allMatch(font::charExists)) {
                throw FontFiles.refused(setting, file + ": it lacks Thai letters");
            }
            return font;
        } catch (RefusedStart e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw FontFiles.refused(setting, "%s: the cut %s cannot be read".formatted(file, cut));
        } catch (LinkageError | InternalError e) {
            throw FontFiles.refused(setting, "this JVM cannot read fonts; install fontconfig and one font");
        }
    }
}
