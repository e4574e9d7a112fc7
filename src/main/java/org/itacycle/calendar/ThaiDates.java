package org.itacycle.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** Shows instants and days to Thai readers: zone of Thailand, months in Thai, years of the Buddhist era. */
public final class ThaiDates {

    /** The zone in which every date of the procedure is meant. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private static final Locale THAI = Locale.forLanguageTag("th-TH");
    private static final char THAI_ZERO = '\u0E50';
    private static final char THAI_NINE = '\u0E59';

    private static final DateTimeFormatter LONG = thai("d MMMM y");
    private static final DateTimeFormatter SHORT = thai("d MMM y");
    private static final DateTimeFormatter DAY_OF_YEAR = thai("d MMM");
    private static final DateTimeFormatter MONTH = thai("MMMM y");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", THAI);

    private ThaiDates() {}

    /** Day, full month name and year: for sentences. */
    public static String longDate(LocalDate day) {
        return LONG.format(ThaiBuddhistDate.from(day));
    }

    /** Day, short month name and year: for tables. */
    public static String shortDate(LocalDate day) {
        return SHORT.format(ThaiBuddhistDate.from(day));
    }

    /** Day and short month name, where the year is plain. */
    public static String dayOfYear(LocalDate day) {
        return DAY_OF_YEAR.format(ThaiBuddhistDate.from(day));
    }

    /** Full month name and year. */
    public static String month(YearMonth month) {
        return MONTH.format(ThaiBuddhistDate.from(month.atDay(1)));
    }

    /** A Gregorian year as the year of the Buddhist era. */
    public static String year(Year year) {
        return Integer.toString(year.getValue() + FiscalYear.BUDDHIST_OFFSET);
    }

    /** The full name of a month. */
    public static String monthName(Month month) {
        return month.getDisplayName(TextStyle.FULL, THAI);
    }

    /** The full name of a day of the week. */
    public static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, THAI);
    }

    /** Short date and the time of day. */
    public static String dateAndTime(Instant instant) {
        var local = instant.atZone(ZONE);
        return shortDate(local.toLocalDate()) + " " + TIME.format(local);
    }

    /** The same text with Thai digits, as formal documents print them. */
    public static String toThaiDigits(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            result.append(c >= '0' && c <= '9' ? (char) (c - '0' + THAI_ZERO) : c);
        }
        return result.toString();
    }

    /** The same text with Thai digits turned into 0–9. */
    public static String toArabicDigits(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            result.append(c >= THAI_ZERO && c <= THAI_NINE ? (char) (c - THAI_ZERO + '0') : c);
        }
        return result.toString();
    }

    private static DateTimeFormatter thai(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, THAI)
                .withChronology(ThaiBuddhistChronology.INSTANCE)
                .withDecimalStyle(DecimalStyle.STANDARD);
    }
}
