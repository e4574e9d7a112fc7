package org.itacycle.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;

/**
 * Working hours as a person typed them.
 *
 * @param workingDays the ticked days; none where nothing was ticked
 */
record TypedHours(String start, String lunchStart, String lunchEnd, String end, Set<DayOfWeek> workingDays) {

    /** 08:30, 8:30, and 08.30 as Thai offices write it. */
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)");

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    TypedHours {
        workingDays = workingDays == null ? Set.of() : Set.copyOf(workingDays);
    }

    static TypedHours of(WorkingHours hours) {
        Set<DayOfWeek> workingDays = EnumSet.allOf(DayOfWeek.class);
        workingDays.removeAll(hours.weekend());
        return new TypedHours(
                FORM.format(hours.start()),
                FORM.format(hours.lunchStart()),
                FORM.format(hours.lunchEnd()),
                FORM.format(hours.end()),
                workingDays);
    }

    /** The ticked days from Monday on. */
    public List<DayOfWeek> days() {
        return workingDays.stream().sorted().toList();
    }

    /** Whether a day of this name is ticked. */
    public boolean works(String day) {
        return workingDays.contains(DayOfWeek.valueOf(day));
    }

    /** @throws Refusal that says which of them cannot be */
    WorkingHours hours() {
        LocalTime[] times = Arrays.stream(new String[] {start, lunchStart, lunchEnd, end})
                .map(TypedHours::time)
                .toArray(LocalTime[]::new);
        Set<DayOfWeek> weekend = EnumSet.allOf(DayOfWeek.class);
        weekend.removeAll(workingDays);
        WorkingHours.problem(times[0], times[1], times[2], times[3], weekend).ifPresent(problem -> {
            throw Refusal.because(
                    Reason.INVALID,
                    "calendar.hours." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    FORM.format(times[0]),
                    FORM.format(times[1]),
                    FORM.format(times[2]),
                    FORM.format(times[3]),
                    Long.toString(WorkingHours.SHORTEST_DAY.toHours()));
        });
        return new WorkingHours(times[0], times[1], times[2], times[3], weekend);
    }

    private static LocalTime time(String text) {
        String typed = ThaiDates.toArabicDigits(text == null ? "" : text.strip());
        if (typed.isEmpty()) {
            throw Refusal.because(Reason.INVALID, "calendar.hours.time-missing");
        }
        Matcher parts = TIME.matcher(typed);
        if (!parts.matches()) {
            throw Refusal.because(Reason.INVALID, "calendar.hours.not-a-time", text.strip());
        }
        return LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }
}
