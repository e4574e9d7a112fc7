package org.itacycle.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the agency's calendar from its working hours and holidays as they are at each moment. */
@Configuration(proxyBeanMethods = false)
class CalendarBeans {

    @Bean
    WorkingCalendar workingCalendar(CalendarRegister register) {
        return new WorkingCalendar(register);
    }
}
