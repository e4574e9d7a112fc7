package org.itacycle.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each application context an empty database of its own: H2 in memory, or a real PostgreSQL where the system
 * property {@code ita.test.database} says {@code postgresql}.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Deque<ConfigurableApplicationContext> CONTEXTS = new ConcurrentLinkedDeque<>();
    private static EmbeddedPostgres server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "ita" + UUID.randomUUID().toString().replace("-", "");
        properties(name)
                .and("ita.data-dir=target/test-data/" + name, "server.address=127.0.0.1")
                .applyTo(context);
        CONTEXTS.push(context);
    }

    /** Closes the applications before the database server, whose own hook would otherwise be faster. */
    public static final class ClosedAtTheEnd implements LauncherSessionListener {

        @Override
        public void launcherSessionClosed(LauncherSession session) {
            CONTEXTS.forEach(ConfigurableApplicationContext::close);
        }
    }

    static boolean isPostgresql() {
        return "postgresql".equals(System.getProperty("ita.test.database"));
    }

    private static TestPropertyValues properties(String name) {
        if (!isPostgresql()) {
            return TestPropertyValues.of(
                    "spring.datasource.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000");
        }
        return TestPropertyValues.of(
                "spring.datasource.url=" + newDatabase(name),
                "spring.datasource.username=postgres",
                "spring.datasource.password=postgres",
                "spring.flyway.placeholders.blob=bytea");
    }

    private static synchronized String newDatabase(String name) {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "500")
                        .start();
            }
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return server.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("no new database", e);
        }
    }
}
