package org.itacycle.trail;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.BadSqlGrammarException;

/** The trail of a deployment, with its settings and without the rest of the product: no engine, no server, no job. */
final class TrailDatabase implements AutoCloseable {

    private static final String URL = "spring.datasource.url";
    private static final int H2_IN_USE = 90020;
    private static final int H2_NOT_FOUND = 90146;

    private final ConfigurableApplicationContext application;

    private TrailDatabase(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** No component of the product: only these commands start from it. */
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class
    })
    @Import({TrailVerification.class, TrailReader.class, TrailExport.class})
    @EnableConfigurationProperties(TrailSettings.class)
    static class Parts {

        @Bean
        ConfiguredKey configuredKey(
                TrailSettings settings, Environment environment, @Value("${ita.data-dir}") Path dataFolder) {
            return new ConfiguredKey(settings, environment, dataFolder);
        }
    }

    /**
     * Connects to the database of the deployment.
     *
     * @param settings outrank those of the deployment
     * @throws Refused where there is no such database
     */
    static TrailDatabase open(Map<String, Object> settings) {
        SpringApplication start = new SpringApplication(Parts.class);
        start.setWebApplicationType(WebApplicationType.NONE);
        start.addInitializers(context -> outrank(context.getEnvironment(), settings));
        try {
            return new TrailDatabase(start.run(
                    "--spring.main.banner-mode=off", "--logging.level.root=off", "--logging.level.org.itacycle=off"));
        } catch (RuntimeException failed) {
            throw refused(failed);
        }
    }

    TrailVerification verification() {
        return application.getBean(TrailVerification.class);
    }

    TrailExport export() {
        return application.getBean(TrailExport.class);
    }

    Optional<TrailKey> key() {
        return application.getBean(ConfiguredKey.class).find();
    }

    @Override
    public void close() {
        application.close();
    }

    /** One line for whatever keeps the database from answering. */
    static Refused refused(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadSqlGrammarException) {
                return new Refused("there is no trail in this database", failed);
            }
            if (cause instanceof SQLException problem && problem.getErrorCode() == H2_IN_USE) {
                return new Refused(
                        "the database is in use by the product, and H2 serves one program at a time; stop it, or use a copy",
                        failed);
            }
            if (cause instanceof SQLException problem && problem.getErrorCode() == H2_NOT_FOUND) {
                return new Refused("there is no such database", failed);
            }
        }
        return new Refused("the database cannot be read: " + Options.shown(lastWords(failed)), failed);
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
        // Whoever only looks must not make an empty database.
        if (url.startsWith("jdbc:h2:file:") && !url.contains("IFEXISTS")) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("existing database", Map.of(URL, url + ";IFEXISTS=TRUE")));
        }
    }
}
