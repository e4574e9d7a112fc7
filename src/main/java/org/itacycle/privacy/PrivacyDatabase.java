package org.itacycle.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.itacycle.OutlivingNotes;
import org.itacycle.RefusedStart;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.trail.Trail;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
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
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of a deployment, with its settings and its trail and without the rest: no engine, no server, no job. */
final class PrivacyDatabase implements AutoCloseable {

    private static final String URL = "spring.datasource.url";
    private static final int H2_IN_USE = 90020;
    private static final int H2_NOT_FOUND = 90146;

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
     * @throws Refused where there is no such database, or no key of the trail
     */
    static PrivacyDatabase open(Map<String, Object> settings) {
        SpringApplication start = new SpringApplication(Parts.class);
        start.setWebApplicationType(WebApplicationType.NONE);
        start.addInitializers(context -> outrank(context.getEnvironment(), settings));
        try {
            return new PrivacyDatabase(start.run(
                    "--spring.main.banner-mode=off", "--logging.level.root=off", "--logging.level.org.itacycle=off"));
        } catch (RuntimeException failed) {
            throw refused(failed);
        }
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

    /** One line for whatever keeps the database from answering. */
    static Refused refused(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadSqlGrammarException) {
                return new Refused("this is no database of this release of the product", failed);
            }
            if (cause instanceof RefusedStart start) {
                return new Refused(start.getMessage(), failed);
            }
            if (cause instanceof SQLException problem && problem.getErrorCode() == H2_IN_USE) {
                return new Refused(
                        "the database is in use by the product, and H2 serves one program at a time; stop it first",
                        failed);
            }
            if (cause instanceof SQLException problem && problem.getErrorCode() == H2_NOT_FOUND) {
                return new Refused("there is no such database", failed);
            }
        }
        return new Refused("the database cannot be used: " + Options.shown(lastWords(failed)), failed);
    }

    private JdbcClient database() {
        return application.getBean(JdbcClient.class);
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    private static String lastWords(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static void outrank(ConfigurableEnvironment environment, Map<String, Object> settings) {
        environment.getPropertySources().addFirst(new MapPropertySource("command", settings));
        String url = environment.getProperty(URL, "");
        // Nobody's data is in a database that this command would make.
        if (url.startsWith("jdbc:h2:file:") && !url.contains("IFEXISTS")) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("existing database", Map.of(URL, url + ";IFEXISTS=TRUE")));
        }
    }
}
