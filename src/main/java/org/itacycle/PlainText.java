package org.itacycle;

/**
 * Which characters a text from outside may hold. No honest text has control characters, halves of character pairs or code
 * points that are no characters: they end strings elsewhere, and neither database nor XML takes all of them. Marks that
 * turn the direction of writing are invisible and come along with what is copied; they make a reader see another text
 * than there is, and are dropped.
 */
public final class PlainText {

    private PlainText() {}

    /** Without what is invisible and changes how the rest is read. */
    public static String withoutHidden(String text) {
        return text.codePoints().noneMatch(PlainText::isHidden) ? text : kept(text, c -> !isHidden(c));
    }

    /** Whether nothing is in it that no honest text has; line feeds and tabs only where there may be several lines. */
    public static boolean isAllowed(String text, boolean severalLines) {
        return text.codePoints().allMatch(c -> isAllowed(c, severalLines));
    }

    /** Whether this one code point may stand in a text. */
    public static boolean isAllowed(int c, boolean severalLines) {
        if (c == '\n' || c == '\t') {
            return severalLines;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> !isNoCharacter(c);
        };
    }

    /** What is left of any text when everything is dropped that may not be in it; lines are ended by a line feed. */
    public static String harmless(String text) {
        return kept(
                text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace('\u2028', '\n')
                        .replace('\u2029', '\n'),
                c -> isAllowed(c, true) && !isHidden(c));
    }

    /** The same in one line. */
    public static String oneLine(String text) {
        return harmless(text).replaceAll("[\\n\\t]+", " ").strip();
    }

    private interface Keeping {
        boolean keeps(int codePoint);
    }

    private static String kept(String text, Keeping keeping) {
        return text.codePoints()
                .filter(keeping::keeps)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Direction marks, embeddings, overrides and isolates (UAX 9), and the tags that show nothing. */
    private static boolean isHidden(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c >= 0xE0000 && c <= 0xE007F;
    }

    /** The last two of each plane and a block of Arabic are never assigned (Unicode 23.7). */
    private static boolean isNoCharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }
}
