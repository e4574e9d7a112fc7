package org.itacycle.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.people.PeopleFile;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * The whole product in this process, on an in-memory database and with a folder that is gone afterwards. Whatever a
 * deployment sets for database, mail, people and ports does not reach it; what it sets for the agency and the procedure
 * does.
 */
final class SimulatedProduct implements AutoCloseable {

    /** The Spring profile under which the product is simulated. */
    static final String PROFILE = "simulation";

    private static final String SETTINGS = "simulation/settings.yaml";

    private static final List<String> FOLDERS_OF_TOMCAT = List.of("catalina.base", "catalina.home");

    private final ConfigurableApplicationContext application;
    private final Path folder;
    private final Thread cleaning;

    private SimulatedProduct(ConfigurableApplicationContext application, Path folder, Thread cleaning) {
        this.application = application;
        this.folder = folder;
        this.cleaning = cleaning;
    }

    /**
     * Starts the product at the beginning of a fiscal year.
     *
     * @param product the class that the product starts from
     */
    static SimulatedProduct start(Class<?> product, FiscalYear year) throws IOException {
        Path folder = Files.createTempDirectory("ita-simulation-");
        // Somebody may lose patience.
        Thread cleaning = new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile()));
        Runtime.getRuntime().addShutdownHook(cleaning);
        SpringApplication start = new SpringApplication(product);
        // Most of what serves a screen is never asked for.
        start.setLazyInitialization(true);
        start.addInitializers(context -> outrank(context.getEnvironment(), folder, year));
        // What is told before the settings have their say goes with the command line.
        ConfigurableApplicationContext application = start.run(
                "--spring.profiles.active=" + PROFILE,
                "--logging.file.name=",
                "--logging.file.path=",
                "--logging.level.root=error",
                "--logging.level.org.itacycle=error");
        return new SimulatedProduct(application, folder, cleaning);
    }

    Simulation simulation() {
        return application.getBean(Simulation.class);
    }

    @Override
    public void close() throws IOException {
        application.close();
        // The next server of this JVM would make the folder again.
        FOLDERS_OF_TOMCAT.forEach(System::clearProperty);
        FileSystemUtils.deleteRecursively(folder);
        Runtime.getRuntime().removeShutdownHook(cleaning);
    }

    private static void outrank(ConfigurableEnvironment environment, Path folder, FiscalYear year) {
        environment.getPropertySources().addFirst(PeopleFile.demonstration());
        read(SETTINGS).forEach(environment.getPropertySources()::addFirst);
        Map<String, Object> ofThisRun = Map.of(
                "ita.data-dir",
                folder.toString(),
                "server.tomcat.basedir",
                folder.resolve("tomcat").toString(),
                "spring.datasource.url",
                "jdbc:h2:mem:simulation-" + UUID.randomUUID() + ";QUERY_CACHE_SIZE=512",
                VirtualTime.BEGINS_AT,
                SimulatedYear.beginning(year).toString());
        environment.getPropertySources().addFirst(new MapPropertySource("simulation", ofThisRun));
    }

    private static List<PropertySource<?>> read(String settings) {
        try {
            return new YamlPropertySourceLoader().load(settings, new ClassPathResource(settings));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + settings, e);
        }
    }
}
