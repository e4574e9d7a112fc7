package org.itacycle.paper;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an agency may set about its papers ({@code ita.paper}).
 *
 * @param font a folder with the four cuts of another font, or the four files separated by commas in the order regular,
 *     bold, italic, bold italic; empty means Sarabun, which the product brings
 * @param fontScale by how much letters are drawn smaller or larger than the size says; 0 means: as large as those of TH
 *     Sarabun, for which the regulation's sizes are meant
 * @param garuda a PNG or JPEG file; empty leaves the space for it
 * @param digits by kind; Thai where nothing is set, except for the index of the evidence, which is full of addresses
 */
@ConfigurationProperties("ita.paper")
record PaperSettings(
        @DefaultValue("") String font,
        @DefaultValue("0") double fontScale,
        @DefaultValue("") String garuda,
        Map<PaperKind, Digits> digits) {

    PaperSettings {
        Map<PaperKind, Digits> all = new EnumMap<>(PaperKind.class);
        for (PaperKind kind : PaperKind.values()) {
            all.put(kind, kind == PaperKind.EVIDENCE_INDEX ? Digits.ARABIC : Digits.THAI);
        }
        if (digits != null) {
            all.putAll(digits);
        }
        digits = Map.copyOf(all);
    }

    Digits digits(PaperKind kind) {
        return digits.get(kind);
    }
}
