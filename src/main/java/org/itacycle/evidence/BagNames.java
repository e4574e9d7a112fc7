package org.itacycle.evidence;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of folders and files within a bundle: Thai is kept, nothing leads out of the bundle, no two are alike on any
 * file system, and none is too long for one.
 */
final class BagNames {

    /** Most file systems take 255 bytes; room is left for a number behind a name that stands twice. */
    private static final int LONGEST_FILE = 200;

    /** A Thai letter has three bytes: forty letters. */
    private static final int LONGEST_FOLDER = 120;

    private static final int LONGEST_ENDING = 16;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern MISREAD = Pattern.compile("[\\p{Cc}\\p{Cs}/\\\\:*?\"<>|]");
    private static final Pattern ENDS = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER = Pattern.compile("\\X");
    private static final String NAMELESS = "document";

    /** Manifests write a percent sign and a line break in a way that readers of bundles do not agree upon. */
    private static final char PERCENT = '%';

    private static final char WIDE_PERCENT = '\uFF05';

    private final Set<String> taken = new HashSet<>();

    /** The name of a folder. */
    static String folder(String text) {
        return shortened(clean(text), LONGEST_FOLDER);
    }

    /** The path of a file in a folder, another one each time. */
    String file(String folder, String fileName) {
        String clean = clean(fileName);
        int dot = clean.lastIndexOf('.');
        boolean ends = dot > 0 && clean.length() - dot <= LONGEST_ENDING;
        String ending = ends ? clean.substring(dot) : "";
        String stem = shortened(ends ? clean.substring(0, dot) : clean, LONGEST_FILE - bytes(ending));
        String path = join(folder, stem + ending);
        for (int count = 2; !taken.add(path.toLowerCase(Locale.ROOT)); count++) {
            path = join(folder, "%s (%d)%s".formatted(stem, count, ending));
        }
        return path;
    }

    private static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private static String clean(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC).replace(PERCENT, WIDE_PERCENT);
        String visible = INVISIBLE.matcher(normal).replaceAll("");
        String name = ENDS.matcher(MISREAD.matcher(visible).replaceAll("_")).replaceAll("");
        if (name.isEmpty()) {
            return NAMELESS;
        }
        return DEVICE.matcher(name).matches() || name.startsWith("~") ? "_" + name : name;
    }

    /** Cut between two letters as a reader sees them: never between a consonant and its marks. */
    private static String shortened(String name, int most) {
        if (bytes(name) <= most) {
            return name;
        }
        StringBuilder kept = new StringBuilder();
        int size = 0;
        Matcher letters = LETTER.matcher(name);
        while (letters.find() && size + bytes(letters.group()) <= most) {
            kept.append(letters.group());
            size += bytes(letters.group());
        }
        return ENDS.matcher(kept).replaceAll("");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
