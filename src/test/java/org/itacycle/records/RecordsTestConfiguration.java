package org.itacycle.records;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.itacycle.BaseAddress;
import org.itacycle.Message;
import org.itacycle.Messages;
import org.itacycle.OutlivingNotes;
import org.itacycle.Refusal;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.StandardOfTheModel;
import org.itacycle.cycle.StepStandard;
import org.itacycle.cycle.StepTitles;
import org.itacycle.document.DocumentField;
import org.itacycle.document.DocumentFields;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentReaders;
import org.itacycle.mail.UntoldPeople;
import org.itacycle.people.Account;
import org.itacycle.people.Accounts;
import org.itacycle.people.Addresses;
import org.itacycle.publication.ContentSeal;
import org.itacycle.trail.WithTrail;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@ComponentScan(
        basePackages = {
            "org.itacycle.document",
            "org.itacycle.mail",
            "org.itacycle.publication",
            "org.itacycle.disclosure",
            "org.itacycle.records"
        },
        // Who may reach what needs the sign-in, due days and numbers need the engine and the registers.
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "org\\.itacycle\\.disclosure\\.(PublicAccess|StepRegisterDueDays|RegisteredPublicNumbers)"))
@ConfigurationPropertiesScan({
    "org.itacycle.document",
    "org.itacycle.mail",
    "org.itacycle.publication",
    "org.itacycle.disclosure"
})
@Import({BaseAddress.class, Messages.class, OutlivingNotes.class})
@WithTrail
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
class RecordsTestConfiguration {

    static final Instant NOW = Instant.parse("2023-03-20T03:00:00Z");

    @Bean(destroyMethod = "close")
    TestDatabase testDatabase() throws IOException {
        return TestDatabase.start(System.getProperty("ita.test.database", "h2"));
    }

    @Bean
    DataSource dataSource(TestDatabase database) {
        return database.dataSource();
    }

    @Bean
    FlywayConfigurationCustomizer typesOfThisDatabase(TestDatabase database) {
        return flyway -> flyway.placeholders(Map.of("blob", database.blobType()));
    }

    @Bean
    DynamicPropertyRegistrar dataFolder() throws IOException {
        Path folder = Files.createTempDirectory("ita-records-");
        return registry -> registry.add("ita.data-dir", folder::toString);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ThaiDates.ZONE);
    }

    @Bean
    DocumentFields documentFields() {
        Map<String, DocumentField> fields = Map.of(
                "reportFile", new DocumentField("reportFile", DocumentKind.REPORT, false),
                "minutesFile", new DocumentField("minutesFile", DocumentKind.MINUTES, true));
        return (element, field) -> Optional.ofNullable(fields.get(field));
    }

    @Bean
    DocumentReaders everybodyReads() {
        return (version, account) -> true;
    }

    /** There is no sign-in here: whoever asks over the wire is this one. */
    @Bean
    Filter somebodyIsSignedIn() {
        return (request, response, chain) -> chain.doFilter(
                new HttpServletRequestWrapper((HttpServletRequest) request) {
                    @Override
                    public Principal getUserPrincipal() {
                        return () -> "committee1";
                    }
                },
                response);
    }

    @Bean
    UntoldPeople everybodyHasAnAddress() {
        return List::of;
    }

    @Bean
    StepTitles stepTitles() {
        return (step, year) -> step + " ขั้นตอน " + year.shortForm();
    }

    /** Nothing is signed here: what is to be published counts as it is. */
    @Bean
    ContentSeal contentSeal() {
        return document -> true;
    }

    @Bean
    StepStandard stepStandard() {
        return new StandardOfTheModel();
    }

    @Bean
    Accounts accounts() {
        return new Accounts() {
            @Override
            public Optional<Account> find(String id) {
                return Optional.empty();
            }

            @Override
            public List<Account> all() {
                return List.of();
            }
        };
    }

    @Bean
    Addresses addresses() {
        return new Addresses() {
            @Override
            public String of(String account) {
                return account.equals("no-address") ? "" : account + "@agency.example";
            }

            @Override
            public List<String> ofGroup(String group) {
                return group.equals("head") ? List.of("head@agency.example", "OFFICER@agency.example") : List.of();
            }
        };
    }

    record TestDatabase(DataSource dataSource, String blobType, AutoCloseable server) implements AutoCloseable {

        static TestDatabase start(String kind) throws IOException {
            if (kind.equals("postgresql")) {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                return new TestDatabase(
                        pool(postgres.getJdbcUrl("postgres", "postgres"), "postgres"), "bytea", postgres);
            }
            return new TestDatabase(pool("jdbc:h2:mem:records;DB_CLOSE_DELAY=-1", "sa"), "blob", () -> {});
        }

        private static DataSource pool(String url, String user) {
            return DataSourceBuilder.create()
                    .url(url)
                    .username(user)
                    .password("")
                    .build();
        }

        @Override
        public void close() throws Exception {
            server.close();
        }
    }

    /** A component of these tests only: the whole product has an answer of its own. */
    @TestComponent
    @RestControllerAdvice
    static class Refusals {

        private final MessageSource messages;

        Refusals(MessageSource messages) {
            this.messages = messages;
        }

        @ExceptionHandler
        ResponseEntity<Map<String, Object>> refused(Refusal refusal) {
            return ResponseEntity.status(refusal.reason().status()).body(Map.of("message", text(refusal.text())));
        }

        private String text(Message message) {
            return messages.getMessage(message.key(), message.arguments().toArray(), null);
        }
    }
}
