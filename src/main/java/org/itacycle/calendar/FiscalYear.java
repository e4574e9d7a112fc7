package org.itacycle.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A Thai fiscal year, named by the Buddhist year in which it ends: 2566 runs from 1 October 2022 to 30 September 2023.
 *
 * @param buddhistYear the year of the Buddhist era as four digits
 */
public record FiscalYear(int buddhistYear) implements Comparable<FiscalYear> {

    /** Buddhist years are this much ahead of Gregorian ones. */
    public static final int BUDDHIST_OFFSET = 543;

    private static final int FIRST = 2500;
    private static final int LAST = 2599;

    public FiscalYear {
        if (buddhistYear < FIRST || buddhistYear > LAST) {
            throw new IllegalArgumentException("not a fiscal year of this century: " + buddhistYear);
        }
    }

    /**
     * Reads 2566, 66 or the same in Thai digits; two digits mean 25xx, as the documents write them.
     *
     * @return empty where the text is no fiscal year
     */
    public static Optional<FiscalYear> parse(String text) {
        String digits = ThaiDates.toArabicDigits(text == null ? "" : text.strip());
        if (!digits.matches("\\d{2}|\\d{4}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(digits);
        int year = digits.length() == 2 ? FIRST + number : number;
        return year < FIRST || year > LAST ? Optional.empty() : Optional.of(new FiscalYear(year));
    }

    /** The fiscal year that a day belongs to. */
    public static FiscalYear of(LocalDate day) {
        int ends = day.getMonthValue() >= Month.OCTOBER.getValue() ? day.getYear() + 1 : day.getYear();
        return new FiscalYear(ends + BUDDHIST_OFFSET);
    }

    /** The Gregorian year in which this fiscal year ends. */
    public int endingYear() {
        return buddhistYear - BUDDHIST_OFFSET;
    }

    public LocalDate firstDay() {
        return LocalDate.of(endingYear() - 1, Month.OCTOBER, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(endingYear(), Month.SEPTEMBER, 30);
    }

    /** The month of this fiscal year: October to December lie in the Gregorian year before it ends. */
    public YearMonth month(Month month) {
        return YearMonth.of(month.getValue() >= Month.OCTOBER.getValue() ? endingYear() - 1 : endingYear(), month);
    }

    public FiscalYear previous() {
        return new FiscalYear(buddhistYear - 1);
    }

    public FiscalYear next() {
        return new FiscalYear(buddhistYear + 1);
    }

    /** The last two digits, as the documents write a year: 66. */
    public String shortForm() {
        return "%02d".formatted(buddhistYear % 100);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(buddhistYear, other.buddhistYear);
    }

    @Override
    public String toString() {
        return Integer.toString(buddhistYear);
    }
}
