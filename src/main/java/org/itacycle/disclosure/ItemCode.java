package org.itacycle.disclosure;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itacycle.calendar.ThaiDates;

/**
 * The code of an assessment item as O42. The letter O is written as O, as the digit 0 and as the Thai digit zero
 * (REQ-20), the number in Arabic or Thai digits; all of these are one code.
 *
 * @param letters the instrument's letters, upper case: O for what is disclosed
 * @param number from 1
 */
public record ItemCode(String letters, int number) implements Comparable<ItemCode> {

    private static final String DISCLOSURE = "O";
    private static final Pattern WRITTEN = Pattern.compile("(0|[A-Z]{1,6})[\\s.-]*0*([1-9]\\d{0,2})");
    private static final Comparator<ItemCode> ORDER =
            Comparator.comparing(ItemCode::letters).thenComparing(ItemCode::number);

    public ItemCode {
        if (!letters.matches("[A-Z]{1,6}") || number < 1) {
            throw new IllegalArgumentException("no item code: " + letters + number);
        }
    }

    /** Reads a code however it is written; empty where the text is none. */
    public static Optional<ItemCode> parse(String text) {
        String written = ThaiDates.toArabicDigits(text.strip()).toUpperCase(Locale.ROOT);
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String letters = matcher.group(1).equals("0") ? DISCLOSURE : matcher.group(1);
        return Optional.of(new ItemCode(letters, Integer.parseInt(matcher.group(2))));
    }

    @Override
    public int compareTo(ItemCode other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return letters + number;
    }
}
