package org.itacycle.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the agency's calendar from its working hours and the holidays as they are at each moment. */
@Configuration(proxyBeanMethods = false)
class CalendarBeans {

    @Bean
    WorkingCalendar workingCalendar(WorkingHours hours, HolidayRegister holidays) {
        return new WorkingCalendar(hours, holidays);
    }
}
