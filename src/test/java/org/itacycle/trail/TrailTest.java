package org.itacycle.trail;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.itacycle.support.DatabaseProfiles;
import org.itacycle.support.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The trail on a real database and on one single connection: nothing may take a second one inside a transaction. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        classes = TrailSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            // Making the tables takes two connections at once, at the start only.
            "spring.flyway.url=${spring.datasource.url}",
            "spring.flyway.user=${spring.datasource.username}",
            "spring.flyway.password=${spring.datasource.password}",
            "spring.datasource.hikari.maximum-pool-size=1",
            "spring.datasource.hikari.minimum-idle=1",
            "spring.datasource.hikari.connection-timeout=2000"
        })
@ActiveProfiles(resolver = DatabaseProfiles.class)
@ContextConfiguration(initializers = TestDatabase.class)
@interface TrailTest {}
