package org.itacycle.check;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itacycle.Messages;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.springframework.stereotype.Component;

/** Finds days and months that are written out in a text: day, month name and Buddhist year, digits Arabic. */
@Component
class DateWords {

    private static final int BEFORE = 40;

    private final Pattern day;
    private final Pattern month;
    private final Pattern until;

    DateWords(Messages messages) {
        String months = Arrays.stream(Month.values()).map(ThaiDates::monthName).collect(Collectors.joining("|"));
        String weekdays =
                Arrays.stream(DayOfWeek.values()).map(ThaiDates::weekday).collect(Collectors.joining("|"));
        String year = "\\s*(?:" + messages.text("check.word.era") + ")?\\s*(?<year>25\\d\\d)(?!\\d)";
        day = Pattern.compile("(?:(?<weekday>" + weekdays + ")\\s*" + messages.text("check.word.the") + "\\s*)?"
                + "(?<!\\d)(?<day>\\d{1,2})\\s*(?<month>" + months + ")" + year);
        month = Pattern.compile("(?<month>" + months + ")" + year);
        until = Pattern.compile("\\s*(?:[-\u2013\u2014]|" + messages.text("check.word.until") + ")\\s*(?:"
                + messages.text("check.word.day") + "\\s*)?");
    }

    /**
     * A day in a text.
     *
     * @param written as it stands there
     * @param date empty where there is no such day
     * @param weekday as it stands there
     * @param before what stands shortly before it
     */
    record Day(String written, Optional<LocalDate> date, Optional<String> weekday, String before) {}

    /** Two days or months joined to a span; {@code first} and {@code last} are the days they begin. */
    record Span(String written, LocalDate first, LocalDate last) {
        boolean isBackwards() {
            return last.isBefore(first);
        }
    }

    List<Day> days(String text) {
        List<Day> days = new ArrayList<>();
        Matcher found = day.matcher(text);
        while (found.find()) {
            days.add(new Day(
                    found.group(),
                    date(found),
                    Optional.ofNullable(found.group("weekday")),
                    text.substring(Math.max(0, found.start() - BEFORE), found.start())));
        }
        return days;
    }

    /** Spans of days, and of months with their years. */
    List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        spans(text, day, DateWords::date, spans);
        spans(text, month, DateWords::firstOfMonth, spans);
        return spans;
    }

    private void spans(String text, Pattern pattern, Function<Matcher, Optional<LocalDate>> reader, List<Span> spans) {
        Matcher found = pattern.matcher(text);
        int end = -1;
        int start = 0;
        Optional<LocalDate> earlier = Optional.empty();
        while (found.find()) {
            Optional<LocalDate> date = reader.apply(found);
            if (end >= 0
                    && earlier.isPresent()
                    && date.isPresent()
                    && until.matcher(text.substring(end, found.start())).matches()) {
                spans.add(new Span(text.substring(start, found.end()), earlier.get(), date.get()));
            }
            start = found.start();
            end = found.end();
            earlier = date;
        }
    }

    private static Optional<LocalDate> date(Matcher found) {
        try {
            return Optional.of(monthOf(found).atDay(Integer.parseInt(found.group("day"))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> firstOfMonth(Matcher found) {
        return Optional.of(monthOf(found).atDay(1));
    }

    private static YearMonth monthOf(Matcher found) {
        Month month = Arrays.stream(Month.values())
                .filter(each -> ThaiDates.monthName(each).equals(found.group("month")))
                .findFirst()
                .orElseThrow();
        return YearMonth.of(Integer.parseInt(found.group("year")) - FiscalYear.BUDDHIST_OFFSET, month);
    }
}
