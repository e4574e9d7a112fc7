package org.itacycle.trail;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;

/**
 * The filter as somebody typed it: days as 31/3/2566 or 2023-03-31, digits Thai or Arabic, empty where all are wanted.
 *
 * @param year a fiscal year, Buddhist or short
 * @param step 1 to 13
 */
record TypedFilter(String year, String step, String account, String from, String to) {

    private static final Pattern THAI_DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern STEP = Pattern.compile("[1-9]|1[0-3]");

    TypedFilter {
        year = clean(year);
        step = clean(step);
        account = clean(account);
        from = clean(from);
        to = clean(to);
    }

    /** What was typed is no filter; the message is the key of the text that says why. */
    static final class NoFilter extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient TypedFilter typed;

        private NoFilter(String key, TypedFilter typed) {
            super(key);
            this.typed = typed;
        }

        TypedFilter typed() {
            return typed;
        }
    }

    /** @throws NoFilter where a part of it cannot be read */
    TrailFilter filter() {
        return new TrailFilter(
                given(year).map(text -> FiscalYear.parse(text).orElseThrow(() -> refused("trail.page.no-year"))),
                given(step).map(this::step),
                given(account),
                given(from).map(this::day),
                given(to).map(this::day));
    }

    /** The filter in one word, for the record. */
    String words() {
        String all = Stream.of(year, step, account, from, to)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? "*" : all;
    }

    private Integer step(String text) {
        if (!STEP.matcher(text).matches()) {
            throw refused("trail.page.no-step");
        }
        return Integer.valueOf(text);
    }

    private LocalDate day(String text) {
        try {
            Matcher thai = THAI_DAY.matcher(text);
            return thai.matches()
                    ? LocalDate.of(
                            Integer.parseInt(thai.group(3)) - FiscalYear.BUDDHIST_OFFSET,
                            Integer.parseInt(thai.group(2)),
                            Integer.parseInt(thai.group(1)))
                    : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            NoFilter refusal = refused("trail.page.no-day");
            refusal.initCause(noDay);
            throw refusal;
        }
    }

    private NoFilter refused(String key) {
        return new NoFilter(key, this);
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String clean(String text) {
        return ThaiDates.toArabicDigits(Objects.requireNonNullElse(text, "").strip());
    }
}
