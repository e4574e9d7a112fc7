package org.itacycle.attack.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Malformed forms and uploads in numbers, from everybody who can sign in and from strangers: the product stays up with
 * 512 MB of heap, fails at none, tells nothing of its inside, changes nothing, leaves no file behind, and others go on
 * working. The build sends some; {@code mvn -Phostile verify} sends 140,000, of which over 100,000 are forms and
 * uploads. What failed is in {@code target/hostile-load.log} with a number; {@code -Dhostile.only=<number>} sends that one again.
 */
@Tag("own-jvm")
@Timeout(value = 3, unit = TimeUnit.HOURS)
class HostileLoadTest {

    private static final int SENDERS = 8;

    @TempDir
    private Path folder;

    @Test
    void nothingComesOfIt() throws Exception {
        HostileLoad load = new HostileLoad(
                Integer.getInteger("ita.hostile.requests", 2000),
                SENDERS,
                Long.getLong("ita.hostile.seed", 2566),
                Integer.getInteger("ita.hostile.only", -1));
        if (System.getProperty("ita.test.database", "h2").equals("postgresql")) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
                send(load, settings(postgres));
            }
        } else {
            send(load, List.of());
        }

        assertThat(load.faults()).as("see target/hostile-load.log").isEmpty();
        assertThat(load.stateAfter()).as("what the tables hold").isEqualTo(load.stateBefore());
        assertThat(load.leftBehind()).as("temporary files").isEmpty();
    }

    private void send(HostileLoad load, List<String> settings) throws Exception {
        try (ProductProcess product = new ProductProcess(folder, Path.of("target", "hostile-product.log"), settings)) {
            load.against(product);
        } finally {
            load.write(Path.of("target", "hostile-load.log"));
            System.out.println(load.figures());
        }
    }

    private static List<String> settings(EmbeddedPostgres postgres) {
        return List.of(
                "--spring.flyway.placeholders.blob=bytea",
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=");
    }
}
