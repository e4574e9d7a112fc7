package org.itacycle.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import org.itacycle.OutlivingNotes;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.command.DeploymentDatabase;
import org.itacycle.command.RefusedCommand;
import org.itacycle.trail.Trail;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of a deployment, with its settings and its trail and without the rest: no engine, no server, no job. */
final class PrivacyDatabase implements AutoCloseable {

    private static final String FILE_OF_PEOPLE = "ita.people.file";

    private final ConfigurableApplicationContext application;

    private PrivacyDatabase(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** No component of the product but the trail: only these commands start from it. */
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @ComponentScan(
            basePackageClasses = Trail.class,
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.itacycle\\.trail\\.(ChainedTrail|TrailTable|TrailKeyConfiguration)"))
    @ConfigurationPropertiesScan(basePackageClasses = Trail.class)
    @Import(OutlivingNotes.class)
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.system(ThaiDates.ZONE);
        }
    }

    /**
     * Connects to the database of the deployment.
     *
     * @param settings outrank those of the deployment
     * @throws RefusedCommand where there is no such database, or no key of the trail
     */
    static PrivacyDatabase open(Map<String, Object> settings) {
        ConfigurableApplicationContext application = DeploymentDatabase.open(Parts.class, settings);
        if (application.getEnvironment().getProperty(FILE_OF_PEOPLE, "").isBlank()) {
            application.close();
            throw new RefusedCommand("ITA_PEOPLE_FILE (" + FILE_OF_PEOPLE
                    + ") is missing: it says which mailboxes are shared, and they are nobody's own");
        }
        return new PrivacyDatabase(application);
    }

    Subjects subjects() {
        return new Subjects(database(), application.getEnvironment());
    }

    Obstacles obstacles() {
        return new Obstacles(database(), application.getBean(Clock.class));
    }

    Export export(Places places) {
        return new Export(places, database(), new ObjectMapper());
    }

    Erasure erasure(Places places) {
        return new Erasure(places, database(), transaction(), trail());
    }

    Trail trail() {
        return application.getBean(Trail.class);
    }

    @Override
    public void close() {
        application.close();
    }

    private JdbcClient database() {
        return application.getBean(JdbcClient.class);
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }
}
