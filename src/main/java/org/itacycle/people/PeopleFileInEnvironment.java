package org.itacycle.people;

import java.util.List;
import org.itacycle.RefusedStart;
import org.itacycle.StartRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * Adds the file of people ({@code ita.people.file}) to the settings, before anything is made of them. What belongs into
 * it may stand nowhere else: a second place would win without anybody noticing.
 */
class PeopleFileInEnvironment implements EnvironmentPostProcessor, Ordered {

    private static final String FILE = "ita.people.file";

    private static final List<String> BELONGS_INTO_IT =
            List.of("ita.agency.work-groups[0]", "ita.people.accounts[0].id", "ita.people.deputies[0].by");

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        // A simulated year brings its own people.
        if (environment.matchesProfiles("simulation")) {
            return;
        }
        BELONGS_INTO_IT.stream()
                .filter(environment::containsProperty)
                .findFirst()
                .ifPresent(elsewhere -> {
                    throw new RefusedStart(elsewhere + " belongs into the file of people (ITA_PEOPLE_FILE)");
                });
        String file = environment.getProperty(FILE, "").strip();
        if (file.isEmpty()) {
            // A command that only reads the database, perhaps on an auditor's machine, needs nobody's name.
            if (application.getWebApplicationType() == WebApplicationType.NONE) {
                return;
            }
            throw new RefusedStart("ITA_PEOPLE_FILE (" + FILE
                    + ") is missing: the file that names the agency's work groups, people and roles");
        }
        environment
                .getPropertySources()
                .addLast(PeopleFile.settings(
                        resource(file),
                        environment::resolveRequiredPlaceholders,
                        StartRules.isDemonstration(environment)));
    }

    private static Resource resource(String file) {
        return file.startsWith(ResourceLoader.CLASSPATH_URL_PREFIX)
                ? new ClassPathResource(file.substring(ResourceLoader.CLASSPATH_URL_PREFIX.length()))
                : new FileSystemResource(file.startsWith("file:") ? file.substring("file:".length()) : file);
    }
}
