package org.itacycle.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import biweekly.property.Categories;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.itacycle.calendar.LineProblem.What;

/**
 * The holidays of one year in an iCalendar file (RFC 5545): each event of whole days is one holiday per day, also where
 * it repeats; other years are passed over, because such files bring several. Cancelled events do not count.
 */
final class HolidayIcs {

    static final String BEGIN = "BEGIN:VCALENDAR";

    private static final String END = "END:VCALENDAR";
    private static final String EVENT = "BEGIN:VEVENT";
    /** Longer than any run of holidays; what lasts longer is no holiday but a mistake. */
    private static final int LONGEST_EVENT = 31;

    private static final Set<Frequency> WITHIN_A_DAY =
            EnumSet.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

    private final HolidayKinds kinds;
    private final Year year;
    private final String source;

    /** Reads the holidays of a year and notes this source where the file names none. */
    HolidayIcs(HolidayKinds kinds, Year year, String source) {
        this.kinds = kinds;
        this.year = year;
        this.source = source;
    }

    HolidayFile read(String text) {
        if (!text.stripTrailing().toUpperCase(Locale.ROOT).endsWith(END)) {
            return refused(new LineProblem(LineProblem.WHOLE_FILE, What.NOT_A_CALENDAR, END));
        }
        try (ICalReader reader = new ICalReader(text)) {
            Optional<ICalendar> calendar = Optional.ofNullable(reader.readNext());
            if (calendar.isEmpty()) {
                return refused(new LineProblem(LineProblem.WHOLE_FILE, What.NOT_A_CALENDAR, BEGIN));
            }
            return new Reading(text, reader.getWarnings()).of(calendar.get().getEvents());
        } catch (IOException e) {
            return refused(new LineProblem(LineProblem.WHOLE_FILE, What.NOT_A_CALENDAR, e.getMessage()));
        }
    }

    private static HolidayFile refused(LineProblem problem) {
        return new HolidayFile(List.of(), List.of(problem));
    }

    private final class Reading {

        /** The properties without which an event would be misread. */
        private static final List<String> NEEDED = List.of("DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE");

        /** Of one year, several times over. */
        private static final int MOST_DAYS = 3_000;

        private final List<Integer> eventLines;
        private final List<Holiday> holidays = new ArrayList<>();
        private final List<LineProblem> problems = new ArrayList<>();
        private int days;

        Reading(String text, List<ParseWarning> warnings) {
            List<String> lines = text.lines().toList();
            eventLines = IntStream.rangeClosed(1, lines.size())
                    .filter(number -> lines.get(number - 1).strip().equalsIgnoreCase(EVENT))
                    .boxed()
                    .toList();
            warnings.forEach(this::warning);
        }

        HolidayFile of(List<VEvent> events) {
            for (int i = 0; i < events.size() && days <= MOST_DAYS; i++) {
                event(i < eventLines.size() ? eventLines.get(i) : LineProblem.WHOLE_FILE, events.get(i));
            }
            return new HolidayFile(holidays, problems);
        }

        private void warning(ParseWarning warning) {
            boolean matters = warning.getPropertyName() == null
                    ? warning.getLineNumber() != null
                    : NEEDED.contains(warning.getPropertyName());
            if (matters) {
                int line = warning.getLineNumber() == null ? LineProblem.WHOLE_FILE : warning.getLineNumber();
                problems.add(new LineProblem(line, What.NOT_A_CALENDAR, warning.getMessage()));
            }
        }

        private void event(int line, VEvent event) {
            if (event.getStatus() != null && Status.cancelled().equals(event.getStatus())) {
                return;
            }
            String name = event.getSummary() == null || event.getSummary().getValue() == null
                    ? ""
                    : event.getSummary().getValue().strip();
            Optional<LocalDate> first = day(event.getDateStart());
            if (first.isEmpty()) {
                problems.add(new LineProblem(line, What.NOT_A_WHOLE_DAY, name));
                return;
            }
            long length = length(first.get(), event);
            if (length < 1 || length > LONGEST_EVENT || repeatsWithinADay(event)) {
                problems.add(new LineProblem(line, What.NOT_A_WHOLE_DAY, name));
                return;
            }
            for (LocalDate start : starts(first.get(), length, event)) {
                days += (int) length;
                if (days > MOST_DAYS) {
                    problems.add(new LineProblem(line, What.TOO_MANY_DAYS, Integer.toString(MOST_DAYS)));
                    return;
                }
                for (long i = 0; i < length; i++) {
                    add(line, start.plusDays(i), name, event);
                }
            }
        }

        private void add(int line, LocalDate day, String name, VEvent event) {
            if (!Year.from(day).equals(year)) {
                return;
            }
            Holiday holiday = new Holiday(day, kind(name, event), name, source);
            HolidayCheck.problem(line, holiday, holidays).ifPresentOrElse(problems::add, () -> holidays.add(holiday));
        }
    }

    private Holiday.Kind kind(String name, VEvent event) {
        Map<String, Holiday.Kind> names = kinds.names();
        return event.getCategories().stream()
                .map(Categories::getValues)
                .flatMap(List::stream)
                .map(category -> Optional.ofNullable(names.get(category)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> kinds.suggestedBy(name));
    }

    /** The first days of an event and its repetitions, as far as they may touch the year. */
    private List<LocalDate> starts(LocalDate first, long length, VEvent event) {
        if (event.getRecurrenceRule() == null && event.getRecurrenceDates().isEmpty()) {
            return List.of(first);
        }
        LocalDate from = year.atDay(1).minusDays(length);
        List<LocalDate> starts = new ArrayList<>();
        DateIterator dates = event.getDateIterator(TimeZone.getDefault());
        dates.advanceTo(date(from));
        while (dates.hasNext()) {
            LocalDate start = LocalDate.ofInstant(dates.next().toInstant(), ZoneId.systemDefault());
            if (start.getYear() > year.getValue()) {
                break;
            }
            starts.add(start);
        }
        return starts;
    }

    /** A day that comes again each second comes again for ever. */
    private static boolean repeatsWithinADay(VEvent event) {
        if (event.getRecurrenceRule() == null || event.getRecurrenceRule().getValue() == null) {
            return false;
        }
        Frequency frequency = event.getRecurrenceRule().getValue().getFrequency();
        return frequency != null && WITHIN_A_DAY.contains(frequency);
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private static long length(LocalDate first, VEvent event) {
        if (event.getDateEnd() != null) {
            return day(event.getDateEnd())
                    .map(end -> ChronoUnit.DAYS.between(first, end))
                    // an end on the day itself is against the standard, but what it means is plain
                    .map(days -> days == 0 ? 1 : days)
                    .orElse(0L);
        }
        if (event.getDuration() != null && event.getDuration().getValue() != null) {
            long millis = event.getDuration().getValue().toMillis();
            long perDay = Duration.ofDays(1).toMillis();
            return millis % perDay == 0 ? millis / perDay : 0;
        }
        return 1;
    }

    /** The day of a date, also of a time that is midnight in Thailand; empty where it is neither. */
    private static Optional<LocalDate> day(DateOrDateTimeProperty property) {
        if (property == null || property.getValue() == null) {
            return Optional.empty();
        }
        ICalDate value = property.getValue();
        if (value.hasTime()) {
            LocalDateTime local = LocalDateTime.ofInstant(value.toInstant(), ThaiDates.ZONE);
            return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? Optional.of(local.toLocalDate()) : Optional.empty();
        }
        DateTimeComponents written = value.getRawComponents();
        try {
            return Optional.of(LocalDate.of(written.getYear(), written.getMonth(), written.getDate()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
