package org.itacycle.paper;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** The four cuts of a font that papers use. Each is a file of its own: none is faked by slanting or thickening. */
enum Cut {
    REGULAR,
    BOLD,
    ITALIC,
    BOLD_ITALIC;

    static Cut of(boolean bold, boolean italic) {
        if (bold) {
            return italic ? BOLD_ITALIC : BOLD;
        }
        return italic ? ITALIC : REGULAR;
    }

    /** The cut that a font file says it is; empty for other weights and for what is no font. */
    static Optional<Cut> of(Path file) {
        try {
            BaseFont font = BaseFont.createFont(file.toString(), BaseFont.CP1252, true, false, null, null);
            return Arrays.stream(font.getFullFontName())
                    .map(name -> name[name.length - 1].toLowerCase(Locale.ROOT))
                    .findFirst()
                    .flatMap(Cut::named);
        } catch (DocumentException | IOException e) {
            LoggerFactory.getLogger(Cut.class).warn("{} is no font that papers can be set in", file, e);
            return Optional.empty();
        }
    }

    private static Optional<Cut> named(String fullName) {
        if (fullName.matches(".*(thin|light|medium|semi|demi|extra|black|heavy).*")) {
            return Optional.empty();
        }
        return Optional.of(of(fullName.contains("bold"), fullName.contains("italic") || fullName.contains("oblique")));
    }
}
