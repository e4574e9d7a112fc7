package org.itacycle.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentOrigin;
import org.itacycle.document.DocumentVersion;
import org.itacycle.support.DatabaseProfiles;
import org.itacycle.support.TestDatabase;
import org.itacycle.trail.WithTrail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
@SpringBootTest(
        classes = RegisterOfNumbersTest.Slice.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "ita.registration.used-before.ORDER.2570=57")
@ActiveProfiles(resolver = DatabaseProfiles.class)
@ContextConfiguration(initializers = TestDatabase.class)
class RegisterOfNumbersTest {

    private static final int THREADS = 16;
    private static final int EACH = 25;

    @Autowired
    private RegisterOfNumbers numbers;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Today clock;

    private final TransactionTemplate transaction;

    @Autowired
    RegisterOfNumbersTest(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @Import({RegisterOfNumbers.class, RegistrationTable.class})
    @WithTrail
    @EnableConfigurationProperties(RegistrationSettings.class)
    static class Slice {

        @Bean
        Today clock() {
            return new Today();
        }
    }

    @BeforeEach
    void emptyRegister() {
        clock.now = Instant.parse("2022-10-03T03:00:00Z");
        List.of("ita_registration", "ita_document_version", "ita_document", "ita_cycle")
                .forEach(table -> database.sql("delete from " + table).update());
    }

    @Test
    void anOrderOfThirdOctober2565IsNumberedIn2565() {
        assertThat(registered(DocumentKind.ORDER).number()).hasToString("1/2565");
        assertThat(registered(DocumentKind.ORDER).number()).hasToString("2/2565");
    }

    @Test
    void theYearOfANumberEndsOnThirtyFirstDecemberInBangkok() {
        clock.now = Instant.parse("2022-12-31T16:59:59Z");
        assertThat(registered(DocumentKind.ORDER).number()).hasToString("1/2565");

        clock.now = Instant.parse("2022-12-31T17:00:00Z");
        assertThat(registered(DocumentKind.ORDER).number()).hasToString("1/2566");
    }

    @Test
    void everyKindHasNumbersOfItsOwn() {
        assertThat(registered(DocumentKind.ORDER).number()).hasToString("1/2565");
        assertThat(registered(DocumentKind.REPORT).number()).hasToString("1/2565");
    }

    @Test
    void numbersFollowThoseGivenWithoutTheProduct() {
        clock.now = Instant.parse("2026-11-20T03:00:00Z");

        assertThat(registered(DocumentKind.REPORT).number()).hasToString("1/2569");
        clock.now = Instant.parse("2027-01-20T03:00:00Z");
        assertThat(registered(DocumentKind.ORDER).number()).hasToString("58/2570");
        assertThat(registered(DocumentKind.ORDER).number()).hasToString("59/2570");
    }

    @Test
    void aVersionIsRegisteredOnce() {
        DocumentVersion version = version(DocumentKind.ORDER);

        Registration first = enter(version);
        clock.now = Instant.parse("2023-01-05T03:00:00Z");
        Registration again = enter(version);

        assertThat(again).isEqualTo(first);
        assertThat(numbers.of(version)).contains(first);
    }

    @Test
    void aNumberIsGivenOnlyWithinTheTransactionOfItsRegistration() {
        DocumentVersion version = version(DocumentKind.ORDER);

        assertThatThrownBy(() -> numbers.enter(version, Optional.empty()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aNumberWhoseTransactionFailedIsGivenAgain() {
        registered(DocumentKind.ORDER);
        DocumentVersion version = version(DocumentKind.ORDER);
        assertThatThrownBy(() -> transaction.executeWithoutResult(running -> {
                    assertThat(numbers.enter(version, Optional.empty())
                                    .registration()
                                    .number())
                            .hasToString("2/2565");
                    throw new IllegalStateException("the stamp failed");
                }))
                .hasMessage("the stamp failed");

        assertThat(numbers.of(version)).isEmpty();
        assertThat(registered(DocumentKind.ORDER).number()).hasToString("2/2565");
    }

    @Test
    void manyAtOnceGetEveryNumberOnceThoughSomeFailInBetween() throws Exception {
        ExecutorService office = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> clerks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                clerks.add(office.submit(clerk(thread)));
            }
            int failed = 0;
            for (Future<Integer> clerk : clerks) {
                failed += clerk.get();
            }
            assertThat(failed).isGreaterThan(THREADS);
        } finally {
            office.shutdownNow();
        }

        for (DocumentKind kind : List.of(DocumentKind.ORDER, DocumentKind.REPORT)) {
            List<Integer> given = database.sql(
                            "select running_number from ita_registration where kind = ? order by running_number")
                    .param(kind.name())
                    .query(Integer.class)
                    .list();
            assertThat(given)
                    .hasSize(THREADS * EACH / 2)
                    .isEqualTo(
                            IntStream.rangeClosed(1, THREADS * EACH / 2).boxed().toList());
        }
    }

    @Test
    void twoWhoRegisterTheSameVersionAtOnceGetTheSameNumber() throws Exception {
        DocumentVersion version = version(DocumentKind.ORDER);
        ExecutorService office = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Registration>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                all.add(() -> enter(version));
            }
            List<Registration> got = new ArrayList<>();
            for (Future<Registration> one : office.invokeAll(all)) {
                got.add(one.get());
            }
            assertThat(got).containsOnly(got.get(0));
        } finally {
            office.shutdownNow();
        }
    }

    /** Registers documents of both kinds; every fourth attempt breaks off after it got its number, and is repeated. */
    private Callable<Integer> clerk(int thread) {
        return () -> {
            int failed = 0;
            for (int i = 0; i < EACH; i++) {
                DocumentVersion version = version((thread + i) % 2 == 0 ? DocumentKind.ORDER : DocumentKind.REPORT);
                if ((thread + i) % 4 == 0) {
                    assertThatThrownBy(() -> transaction.executeWithoutResult(running -> {
                                numbers.enter(version, Optional.empty());
                                throw new IllegalStateException("broken off");
                            }))
                            .hasMessage("broken off");
                    failed++;
                }
                enter(version);
            }
            return failed;
        };
    }

    private Registration registered(DocumentKind kind) {
        return enter(version(kind));
    }

    private Registration enter(DocumentVersion version) {
        return transaction.execute(
                running -> numbers.enter(version, Optional.empty()).registration());
    }

    private DocumentVersion version(DocumentKind kind) {
        Timestamp now = Timestamp.from(clock.instant());
        String cycle = UUID.randomUUID().toString();
        DocumentVersion version = new DocumentVersion(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                cycle,
                1,
                "-",
                kind,
                "file",
                "title",
                1,
                "file.pdf",
                "application/pdf",
                1,
                "0".repeat(64),
                "officer",
                clock.instant(),
                DocumentOrigin.UPLOADED,
                Optional.empty(),
                false);
        database.sql(
                        "insert into ita_cycle (id, fiscal_year, state, opened_at, opened_by) values (?, 2566, 'OPEN', ?, 'x')")
                .params(cycle, now)
                .update();
        database.sql("insert into ita_document (id, cycle_id, step, occurrence, kind, field, created_at)"
                        + " values (?, ?, 1, '-', ?, 'file', ?)")
                .params(version.documentId(), cycle, kind.name(), now)
                .update();
        database.sql("insert into ita_document_version (id, document_id, version, title, file_name, media_type,"
                        + " size_bytes, sha256, content, created_by, created_at)"
                        + " values (?, ?, 1, 'title', 'file.pdf', 'application/pdf', 1, ?, ?, 'x', ?)")
                .params(version.id(), version.documentId(), version.sha256(), new byte[] {1}, now)
                .update();
        return version;
    }

    /** A clock that the test sets. */
    static final class Today extends Clock {

        private volatile Instant now = Instant.EPOCH;

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
