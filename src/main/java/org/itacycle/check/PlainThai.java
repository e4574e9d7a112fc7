package org.itacycle.check;

import org.itacycle.calendar.ThaiDates;

/**
 * Thai text as one and the same letters, wherever it came from. PDF files bring shifted marks of the private use area,
 * SARA AM in two halves and line breaks anywhere; documents write digits in Thai or Arabic.
 */
final class PlainThai {

    private static final char FIRST_SHIFTED = '\uF700';

    /** What stands at U+F700 and after in fonts that shift marks: consonants without descender, vowels, tone marks. */
    private static final String SHIFTED =
            "\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A"
                    + "\u0E4B\u0E4C\u0E0D\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A";

    private static final String INVISIBLE = "[\u00AD\u200B-\u200F\u2060\uFEFF]";
    private static final String SARA_AM_IN_HALVES = "\u0E4D\\s?([\u0E48-\u0E4B]?)\\s?\u0E32";
    private static final String TONE_BEFORE_HALVES = "([\u0E48-\u0E4B])\\s?\u0E4D\\s?\u0E32";

    private PlainThai() {}

    /** Digits Arabic, marks in their own places, spaces plain; line breaks stay. */
    static String of(String text) {
        StringBuilder straight = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            int shifted = c - FIRST_SHIFTED;
            straight.append(shifted >= 0 && shifted < SHIFTED.length() ? SHIFTED.charAt(shifted) : c);
        }
        String plain = straight.toString()
                .replaceAll(INVISIBLE, "")
                .replace('\u00A0', ' ')
                .replace("\r\n", "\n")
                .replaceAll(TONE_BEFORE_HALVES, "$1\u0E33")
                .replaceAll(SARA_AM_IN_HALVES, "$1\u0E33");
        return ThaiDates.toArabicDigits(plain);
    }

    /** The same without any white space: Thai is written with and without it, and line breaks fall anywhere. */
    static String squeezed(String text) {
        return of(text).replaceAll("[\\s\\p{Z}]+", "");
    }
}
