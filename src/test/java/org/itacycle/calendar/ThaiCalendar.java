package org.itacycle.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The product's own calendar for tests: its holiday table and its default working hours. */
public final class ThaiCalendar {

    private ThaiCalendar() {}

    public static WorkingCalendar ofTheProduct() {
        return new WorkingCalendar(usualHours(), holidays());
    }

    public static HolidayTable holidays() {
        var csv = ThaiCalendar.class.getResourceAsStream("/calendar/holidays.csv");
        try (var reader = new InputStreamReader(csv, StandardCharsets.UTF_8)) {
            return HolidayTable.read(reader, "holidays.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static WorkingHours usualHours() {
        return hours(Map.of());
    }

    static WorkingHours hours(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("ita.calendar.working-hours", WorkingHours.class);
    }

    /** An instant written as wall-clock time in Thailand: {@code 2023-03-31T16:30}. */
    public static Instant at(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(ThaiDates.ZONE).toInstant();
    }
}
