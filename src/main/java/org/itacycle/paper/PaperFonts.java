package org.itacycle.paper;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.FontDescription.Decorations;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/** Answers every family that a style sheet asks for with the font of the papers, at the size that fits it. */
final class PaperFonts extends ITextFontResolver {

    /** The family whose digits are drawn as Thai digits: for page numbers, which no template writes. */
    static final String THAI_DIGITS = "thai-digits";

    /** Above any weight that can be asked for: Flying Saucer then never thickens letters by itself. */
    private static final int NEVER_THICKENED = 1000;

    private static final int BOLD_FROM = 600;

    private final Map<Cut, FontDescription> plain = new EnumMap<>(Cut.class);
    private final Map<Cut, FontDescription> thaiDigits = new EnumMap<>(Cut.class);
    private final double scale;

    PaperFonts(PaperFont font) {
        scale = font.scale();
        for (Cut cut : Cut.values()) {
            plain.put(cut, description(font, cut));
            thaiDigits.put(cut, description(font, cut));
        }
    }

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
        boolean bold = convertWeightToInt(wanted.fontWeight) >= BOLD_FROM;
        Cut cut = Cut.of(bold, wanted.fontStyle != IdentValue.NORMAL);
        boolean thai = wanted.families != null && Arrays.asList(wanted.families).contains(THAI_DIGITS);
        return new ITextFSFont((thai ? thaiDigits : plain).get(cut), (float) (wanted.size * scale));
    }

    boolean hasThaiDigits(FSFont font) {
        return font instanceof ITextFSFont chosen && thaiDigits.containsValue(chosen.getFontDescription());
    }

    @Override
    protected Map<String, FontFamily> loadFonts() {
        return new HashMap<>();
    }

    private static FontDescription description(PaperFont font, Cut cut) {
        boolean italic = cut == Cut.ITALIC || cut == Cut.BOLD_ITALIC;
        return new FontDescription(
                font.cut(cut),
                false,
                italic ? IdentValue.ITALIC : IdentValue.NORMAL,
                new Decorations(NEVER_THICKENED, 50, 250, -100, 50));
    }
}
