package org.itacycle.document;

import java.text.Normalizer;

/** Turns the name that a browser sends into one that can be shown, stored and downloaded anywhere; Thai is kept. */
final class FileName {

    static final int LONGEST = 200;

    private static final String NAMELESS = "document";

    private FileName() {}

    /** The last path segment without anything that a file system or a header would misread, ending in the type's ending. */
    static String clean(String sent, FileType type) {
        String name = withoutSpecials(lastSegment(sent == null ? "" : sent));
        if (!type.fits(name)) {
            name = name + "." + type.ending();
        }
        return shortened(name);
    }

    /** A name for what has a title only; a number like 1/2566 stays whole. */
    static String ofTitle(String title, FileType type) {
        return clean(title.replaceAll("[/\\\\]", "_") + "." + type.ending(), type);
    }

    /** The name without its ending, as a first title. */
    static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    private static String lastSegment(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String withoutSpecials(String name) {
        String clean = Normalizer.normalize(name, Normalizer.Form.NFC)
                // invisible characters turn the reading direction or hide an ending
                .replaceAll("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[\\p{Cc}\\p{Cs}/\\\\:*?\"<>|]", "_")
                .replaceAll("^[.\\s]+|[.\\s]+$", "");
        return clean.isEmpty() ? NAMELESS : clean;
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        String ending = name.substring(name.lastIndexOf('.'));
        int end = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + ending;
    }
}
