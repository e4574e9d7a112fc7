package org.itacycle.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of a Word or Excel file as it is inflated, piece by piece. In its markup there is no document type, which the
 * format forbids (ECMA-376-2, 9.1) and which brings entities, and nothing is loaded from elsewhere: links that a reader
 * clicks are all that may lead outside.
 */
final class PackagePart {

    /** Longer than anything that is looked for, so that it is found across two pieces. */
    private static final int OVERLAP = 4096;

    private static final Pattern RELATIONSHIP = Pattern.compile("<Relationship\\b[^>]*>");
    private static final Pattern EXTERNAL = Pattern.compile("TargetMode\\s*=\\s*[\"']External");
    private static final Pattern LINK = Pattern.compile("Type\\s*=\\s*[\"'][^\"']*/hyperlink[\"']");
    /** The template that Word names: a file of its author's own computer does no harm. */
    private static final Pattern OWN_DISK = Pattern.compile("Target\\s*=\\s*[\"'](?:file:///)?[A-Za-z]:[^\"']*[\"']");

    /** What may stand before the first element: the declaration, comments, and the mark of the encoding. */
    private static final Pattern ASIDE =
            Pattern.compile("[\\s\\xEF\\xBB\\xBF\\xFE\\xFF]+|<\\?.*?\\?>|<!--.*?-->", Pattern.DOTALL);

    private final boolean markup;
    private final boolean relationships;
    private boolean begun;
    private String before = "";

    private PackagePart(boolean markup, boolean relationships) {
        this.markup = markup;
        this.relationships = relationships;
    }

    static PackagePart of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean relationships = lower.endsWith(".rels");
        boolean markup = relationships || lower.endsWith(".xml") || lower.endsWith(".vml");
        return new PackagePart(markup, relationships);
    }

    boolean isMarkup() {
        return markup;
    }

    /** Looks at the next piece, in whatever encoding of one or two bytes its letters stand. */
    boolean isHarmless(byte[] piece, int length) {
        if (!markup) {
            return true;
        }
        String text = before + new String(piece, 0, length, StandardCharsets.ISO_8859_1).replace("\u0000", "");
        if (!begun && !beginsWithAnElement(text)) {
            return false;
        }
        begun = true;
        before = text.substring(Math.max(0, text.length() - OVERLAP));
        return !(relationships && loadsFromElsewhere(text));
    }

    /** A document type stands before the first element; further on the same letters are what somebody wrote. */
    private static boolean beginsWithAnElement(String text) {
        Matcher aside = ASIDE.matcher(text);
        int at = 0;
        while (aside.region(at, text.length()).lookingAt()) {
            at = aside.end();
        }
        return at + 1 < text.length() && text.charAt(at) == '<' && "!?".indexOf(text.charAt(at + 1)) < 0;
    }

    private static boolean loadsFromElsewhere(String text) {
        Matcher relationship = RELATIONSHIP.matcher(text);
        while (relationship.find()) {
            String found = relationship.group();
            if (EXTERNAL.matcher(found).find()
                    && !LINK.matcher(found).find()
                    && !OWN_DISK.matcher(found).find()) {
                return true;
            }
        }
        return false;
    }
}
