package org.itacycle.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the agency's calendar from its settings. */
@Configuration(proxyBeanMethods = false)
class CalendarBeans {

    @Bean
    HolidayTable holidayTable(CalendarSettings settings) throws IOException {
        try (Reader csv = new InputStreamReader(settings.holidays().getInputStream(), StandardCharsets.UTF_8)) {
            return HolidayTable.read(csv, settings.holidays().getDescription());
        }
    }

    @Bean
    WorkingCalendar workingCalendar(WorkingHours hours, HolidayTable holidays) {
        return new WorkingCalendar(hours, holidays);
    }

    /** A table from a file never changes while the product runs. */
    @Bean
    CalendarVersion calendarVersion() {
        return () -> 1;
    }
}
