package org.itacycle.command;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.itacycle.RefusedStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.BadSqlGrammarException;

/** The database of the deployment for a command: its settings, and nothing of the product but what the command names. */
public final class DeploymentDatabase {

    private static final String URL = "spring.datasource.url";
    private static final int H2_IN_USE = 90020;
    private static final int H2_NOT_FOUND = 90146;

    private DeploymentDatabase() {}

    /**
     * Connects to it.
     *
     * @param parts the configuration that is all of the product
     * @param settings outrank those of the deployment
     * @throws RefusedCommand where there is no such database, or a setting is missing
     */
    public static ConfigurableApplicationContext open(Class<?> parts, Map<String, Object> settings) {
        SpringApplication start = new SpringApplication(parts);
        start.setWebApplicationType(WebApplicationType.NONE);
        start.addInitializers(context -> outrank(context.getEnvironment(), settings));
        // What fails before the settings are read would be reported in a dozen lines.
        LoggingSystem.get(DeploymentDatabase.class.getClassLoader()).setLogLevel(null, LogLevel.OFF);
        try {
            return start.run(
                    "--spring.main.banner-mode=off", "--logging.level.root=off", "--logging.level.org.itacycle=off");
        } catch (RuntimeException failed) {
            throw refused(failed);
        }
    }

    /** One line for whatever keeps the database from answering. */
    public static RefusedCommand refused(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            Optional<String> line = known(cause);
            if (line.isPresent()) {
                return new RefusedCommand(line.get(), failed);
            }
        }
        String lastWords =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(failed).getMessage());
        return new RefusedCommand("the database cannot be used: " + Options.shown(lastWords), failed);
    }

    private static Optional<String> known(Throwable cause) {
        if (cause instanceof RefusedStart || cause instanceof RefusedCommand) {
            return Optional.of(cause.getMessage());
        }
        if (cause instanceof BadSqlGrammarException) {
            return Optional.of("this is no database of this release of the product");
        }
        return switch (cause instanceof SQLException problem ? problem.getErrorCode() : 0) {
            case H2_IN_USE ->
                Optional.of("the database is in use by the product, and H2 serves one program at a time;"
                        + " stop it, or use a copy");
            case H2_NOT_FOUND -> Optional.of("there is no such database");
            default -> Optional.empty();
        };
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
