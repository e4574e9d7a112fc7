package org.itacycle.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.itacycle.Messages;
import org.itacycle.trail.WithTrail;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The kept calendar on a real database, without engine and web. */
@EnableConfigurationProperties({CalendarSettings.class, WorkingHours.class})
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@Import({
    CalendarBeans.class,
    CalendarRegister.class,
    CalendarRows.class,
    CalendarSeed.class,
    HolidayGaps.class,
    MissingHolidays.class,
    HolidayKinds.class,
    Messages.class
})
@WithTrail
class CalendarSlice {

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    @Bean
    Clock clock() {
        Instant now =
                LocalDateTime.parse("2026-11-02T09:15").atZone(ThaiDates.ZONE).toInstant();
        return Clock.fixed(now, ZoneId.of("UTC"));
    }
}
