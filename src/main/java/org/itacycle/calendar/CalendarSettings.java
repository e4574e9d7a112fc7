package org.itacycle.calendar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Which calendar the agency follows.
 *
 * @param holidays where the first holiday table lies; an agency names its own file here ({@code file:…}) before its first
 *     start, afterwards the table is kept on the calendar page
 */
@ConfigurationProperties("ita.calendar")
record CalendarSettings(
        @DefaultValue("classpath:calendar/holidays.csv") Resource holidays) {}
