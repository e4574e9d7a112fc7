package org.itacycle.simulation;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Leaves out of a simulated product what only serves people at a screen and those who watch a server: in a simulated
 * year there are none, and bringing it up takes seconds. The public page stays; publications are proven on it.
 */
final class PartsOfTheProduct implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final List<String> FOR_PEOPLE = List.of(
            "org.camunda.bpm.spring.boot.starter.webapp.",
            "org.springframework.boot.actuate.",
            "org.springframework.boot.autoconfigure.security.");

    private boolean simulated;

    @Override
    public void setEnvironment(Environment environment) {
        simulated = environment.acceptsProfiles(Profiles.of(SimulatedProduct.PROFILE));
    }

    @Override
    public boolean[] match(String[] parts, AutoConfigurationMetadata metadata) {
        boolean[] kept = new boolean[parts.length];
        for (int i = 0; i < parts.length; i++) {
            kept[i] = !simulated || !isForPeople(parts[i]);
        }
        return kept;
    }

    private static boolean isForPeople(String part) {
        // What another filter has left out is null.
        return part != null && FOR_PEOPLE.stream().anyMatch(part::startsWith);
    }
}
