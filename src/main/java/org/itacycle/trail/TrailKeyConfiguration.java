package org.itacycle.trail;

import java.nio.file.Path;
import org.itacycle.RefusedStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The key that this product seals with; a simulated year has one of its own and forgets it. */
@Configuration
class TrailKeyConfiguration {

    /** @throws RefusedStart where the deployment has no key */
    @Bean
    TrailKey trailKey(TrailSettings settings, Environment environment, @Value("${ita.data-dir}") Path dataFolder) {
        return environment.acceptsProfiles(Profiles.of("simulation"))
                ? TrailKey.random()
                : new ConfiguredKey(settings, environment, dataFolder).require();
    }
}
