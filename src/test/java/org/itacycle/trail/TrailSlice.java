package org.itacycle.trail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.itacycle.OutlivingNotes;
import org.itacycle.calendar.ThaiDates;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The trail on a database, without anything that is done. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@Import({ChainedTrail.class, TrailTable.class, TrailKeyConfiguration.class, OutlivingNotes.class})
@EnableConfigurationProperties(TrailSettings.class)
class TrailSlice {

    /** 20 April 2566, 09:00 in Thailand; a nanosecond is more than a database keeps. */
    static final Instant NOW = Instant.parse("2023-04-20T02:00:00.123456789Z");

    @Bean
    Now clock() {
        return new Now();
    }

    /** A clock that a test sets. */
    static final class Now extends Clock {

        Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ThaiDates.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
