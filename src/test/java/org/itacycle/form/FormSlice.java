package org.itacycle.form;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.itacycle.Messages;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.WorkItem;
import org.itacycle.people.Account;
import org.itacycle.people.Accounts;
import org.itacycle.people.AgencySettings;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The form package with stand-ins for its neighbours. It carries no annotation that a component scan looks for, so that
 * tests on the whole product never meet the stand-ins.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@Import({
    Messages.class,
    FormEntries.class,
    FormDrafts.class,
    FormContexts.class,
    FormGate.class,
    FormFilling.class,
    Conversation.class,
    EntryBackground.class,
    FormViews.class,
    Indicators.class,
    FormController.class,
    KnownDocuments.class,
    KnownWork.class
})
class FormSlice {

    /** 20 April 2566, 09:00 in Thailand. */
    static final Instant NOW = Instant.parse("2023-04-20T02:00:00Z");

    static final FiscalYear YEAR = new FiscalYear(2566);
    static final String CYCLE = "cycle-2566";

    static final List<Account> ACCOUNTS = List.of(
            new Account("officer", "เจ้าหน้าที่", "กลุ่มอำนวยการ"),
            new Account("committee1", "กรรมการ 1", "กลุ่มบริหารงานบุคคล"),
            new Account("director", "ผู้อำนวยการ", ""));

    static final SampleForms SAMPLES = new SampleForms(
            Map.of("กลุ่มอำนวยการ", "officer", "กลุ่มบริหารงานบุคคล", "committee1"),
            kind -> "v-" + kind,
            2,
            2,
            NOW.atZone(ThaiDates.ZONE).toLocalDate());

    static WorkItem item(String element, int step, String occurrence, int round) {
        return new WorkItem(
                "task-" + element + round,
                element,
                step + " งานของปี 66",
                CYCLE,
                YEAR,
                step,
                occurrence,
                round,
                Instant.parse("2023-04-19T01:30:00Z"),
                Instant.parse("2023-04-21T09:30:00Z"),
                Optional.empty(),
                Optional.of("officer"),
                Optional.empty());
    }

    @Bean
    ApplicationRunner cycleOfTheTests(JdbcClient database) {
        return arguments -> database.sql("""
                        insert into ita_cycle (id, fiscal_year, state, opened_at, opened_by)
                        values (:id, :year, 'OPEN', :at, 'officer')
                        """)
                .param("id", CYCLE)
                .param("year", YEAR.buddhistYear())
                .param("at", NOW.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ThaiDates.ZONE);
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("messages/form", "messages/document");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @Bean
    Accounts accounts() {
        return new Accounts() {
            @Override
            public Optional<Account> find(String id) {
                return ACCOUNTS.stream()
                        .filter(account -> account.id().equals(id))
                        .findFirst();
            }

            @Override
            public List<Account> all() {
                return ACCOUNTS;
            }
        };
    }

    @Bean
    AgencySettings agency() {
        return new AgencySettings("หน่วยงานตัวอย่าง", List.of("กลุ่มอำนวยการ", "กลุ่มบริหารงานบุคคล"), Map.of());
    }

    @Bean
    StepFacts stepFacts() {
        return new StepFacts() {
            @Override
            public List<String> controlPoints(int step, FiscalYear year) {
                return IntStream.rangeClosed(1, 2)
                        .mapToObj(number -> "จุดควบคุม " + number)
                        .toList();
            }

            @Override
            public String effortText(int step) {
                return step + " ชั่วโมง";
            }
        };
    }

    @Bean
    StartYears startYears() {
        return processKey -> List.of(YEAR, YEAR.next());
    }

    @Bean
    FormBackground publicationTargets() {
        return item -> item.element().startsWith("Publication_") ? Map.of("targets", List.of("WEBSITE")) : Map.of();
    }
}
