package org.itacycle.paper;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/**
 * Where a line of Thai may end: where the dictionaries of both ICU and the JDK see the end of a word, because the first
 * splits compounds and the second splits abbreviations (shared knowledge, libraries part 2). Words of the trade that
 * both split stand in a list of their own. Words too long for a
 * column (hashes, addresses) may be broken between any two clusters. One per document; not for several threads.
 */
final class ThaiLineBreaks implements LineBreakingStrategy {

    /** A stretch without a place to break, longer than this, is broken anywhere. */
    private static final int LONGEST_WORD = 24;

    private static final String CONSONANT = "[\u0E01-\u0E2E]";

    /** Repetition mark, abbreviation mark and the long sign belong to what stands before them, also after a space. */
    private static final Pattern NEVER_AT_THE_START = Pattern.compile("[\u0E46\u0E2F\u0E45]");

    /** Inside an abbreviation, and between it and its number: the era and its year, the telephone and its number. */
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?:" + CONSONANT + "{1,3}\\.)+(?:" + CONSONANT + "{1,3}\\.?|\\s?[0-9\u0E50-\u0E59])?");

    private static final String WITH_NUMBER = " #";
    private static final String NUMBER = "\\s[A-Z]{0,2}[0-9\u0E50-\u0E59]";

    private static final Pattern UNBROKEN = unbrokenWords();

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[^\\s]+");
    private static final String ADDRESS_BREAKS = "/?&=-_.#";

    private final com.ibm.icu.text.BreakIterator icu =
            com.ibm.icu.text.BreakIterator.getLineInstance(new ULocale("th"));
    private final BreakIterator jdk = BreakIterator.getLineInstance(Locale.forLanguageTag("th"));

    private String known = "";
    private int[] knownBreaks = {};

    @Override
    public BreakPointsProvider getBreakPointsProvider(String text, String language, CalculatedStyle style) {
        if (!known.endsWith(text)) {
            knownBreaks = of(text);
            known = text;
        }
        return new Points(knownBreaks, known.length() - text.length());
    }

    /** The places after which a line may end, ascending; the last is the end of the text. */
    int[] of(String text) {
        boolean[] allowed = whereBothAgree(text);
        forbidInside(ABBREVIATION, text, allowed);
        forbidInside(UNBROKEN, text, allowed);
        allowInAddresses(text, allowed);
        forbidAtTheStart(text, allowed);
        breakLongStretches(text, allowed);
        allowed[text.length()] = true;
        return indices(allowed);
    }

    private boolean[] whereBothAgree(String text) {
        boolean[] byJdk = new boolean[text.length() + 1];
        jdk.setText(text);
        for (int at = jdk.next(); at != BreakIterator.DONE; at = jdk.next()) {
            byJdk[at] = true;
        }
        boolean[] byBoth = new boolean[text.length() + 1];
        icu.setText(text);
        for (int at = icu.next(); at != com.ibm.icu.text.BreakIterator.DONE; at = icu.next()) {
            byBoth[at] = byJdk[at];
        }
        return byBoth;
    }

    private static void forbidInside(Pattern unit, String text, boolean[] allowed) {
        Matcher found = unit.matcher(text);
        while (found.find()) {
            Arrays.fill(allowed, found.start() + 1, found.end(), false);
        }
    }

    private static void allowInAddresses(String text, boolean[] allowed) {
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            for (int at = address.start() + 1; at < address.end(); at++) {
                allowed[at] =
                        ADDRESS_BREAKS.indexOf(text.charAt(at - 1)) >= 0 && ADDRESS_BREAKS.indexOf(text.charAt(at)) < 0;
            }
        }
    }

    private static void forbidAtTheStart(String text, boolean[] allowed) {
        Matcher mark = NEVER_AT_THE_START.matcher(text);
        while (mark.find()) {
            allowed[mark.start()] = false;
        }
    }

    private static void breakLongStretches(String text, boolean[] allowed) {
        int start = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || allowed[at]) {
                if (at - start > LONGEST_WORD) {
                    breakAnywhere(text, allowed, start, at);
                }
                start = at;
            }
        }
    }

    private static void breakAnywhere(String text, boolean[] allowed, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            allowed[at] = !joinsToTheLeft(text.charAt(at)) && !joinsToTheRight(text.charAt(at - 1));
        }
    }

    private static boolean joinsToTheLeft(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || Character.isLowSurrogate(c)
                || Character.isWhitespace(c)
                || (c >= '\u0E30' && c <= '\u0E3A')
                || (c >= '\u0E45' && c <= '\u0E4E')
                || c == '\u0E2F';
    }

    private static boolean joinsToTheRight(char c) {
        return c >= '\u0E40' && c <= '\u0E44';
    }

    /** Longer words first, so that the longest that fits is kept together; a word with a sign takes its number along. */
    private static Pattern unbrokenWords() {
        try (InputStream words = ThaiLineBreaks.class.getResourceAsStream("/paper/unbroken-words.txt")) {
            return Pattern.compile(new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(word -> !word.isBlank())
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(ThaiLineBreaks::unbroken)
                    .collect(Collectors.joining("|")));
        } catch (IOException e) {
            throw new UncheckedIOException("the words that are kept together cannot be read", e);
        }
    }

    private static String unbroken(String word) {
        return word.endsWith(WITH_NUMBER)
                ? Pattern.quote(word.substring(0, word.length() - WITH_NUMBER.length())) + NUMBER
                : Pattern.quote(word);
    }

    private static int[] indices(boolean[] allowed) {
        int[] found = new int[allowed.length];
        int count = 0;
        for (int at = 1; at < allowed.length; at++) {
            if (allowed[at]) {
                found[count++] = at;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The breaks of a text that is the end of a known one: Flying Saucer asks again for the rest after each line. */
    private static final class Points implements BreakPointsProvider {

        private final int[] breaks;
        private final int offset;
        private int next;

        Points(int[] breaks, int offset) {
            this.breaks = breaks;
            this.offset = offset;
        }

        @Override
        public BreakPoint next() {
            while (next < breaks.length && breaks[next] <= offset) {
                next++;
            }
            return next < breaks.length ? new BreakPoint(breaks[next++] - offset) : BreakPoint.getDonePoint();
        }
    }
}
