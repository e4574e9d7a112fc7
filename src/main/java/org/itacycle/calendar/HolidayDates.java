package org.itacycle.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of a file of holidays, as programs and as Thai offices write them. */
final class HolidayDates {

    /** No Gregorian year of this century and no Buddhist year of the last one comes near it. */
    private static final int FIRST_BUDDHIST = 2400;

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2099;

    private static final Pattern YEAR_FIRST = Pattern.compile("(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<d>\\d{1,2})[/.-](?<m>\\d{1,2})[/.-](?<y>\\d{4})");

    private HolidayDates() {}

    /**
     * Reads {@code 2027-01-31}, {@code 31/1/2027}, and both with the Buddhist year or Thai digits.
     *
     * @return empty where the text is no day of this century
     */
    static Optional<LocalDate> read(String text) {
        String digits = ThaiDates.toArabicDigits(text.strip());
        for (Pattern form : new Pattern[] {YEAR_FIRST, DAY_FIRST}) {
            Matcher parts = form.matcher(digits);
            if (parts.matches()) {
                return date(part(parts, "y"), part(parts, "m"), part(parts, "d"));
            }
        }
        return Optional.empty();
    }

    private static int part(Matcher parts, String name) {
        return Integer.parseInt(parts.group(name));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        int gregorian = year >= FIRST_BUDDHIST ? year - FiscalYear.BUDDHIST_OFFSET : year;
        if (gregorian < EARLIEST || gregorian > LATEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(gregorian, month, day));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
