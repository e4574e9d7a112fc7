package org.itacycle.trail;

import java.nio.file.Path;
import org.itacycle.RefusedStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Finds the key of the trail, which never stands in the database. Only the demonstration makes one for itself, in its
 * data folder; a simulated year forgets its own.
 */
@Configuration
class TrailKeyConfiguration {

    /** The name of the key's file in the data folder of the demonstration. */
    static final String FILE = "trail.key";

    private static final String HOW =
            "set ita.trail.key-file (a file) or ITA_TRAIL_KEY to at least 32 random bytes in Base64, for example from: "
                    + "openssl rand -base64 32";

    @Bean
    TrailKey trailKey(TrailSettings settings, Environment environment, @Value("${ita.data-dir}") Path dataFolder) {
        if (environment.acceptsProfiles(Profiles.of("simulation"))) {
            return TrailKey.random();
        }
        boolean byFile =
                settings.keyFile() != null && !settings.keyFile().toString().isBlank();
        boolean byValue = !settings.key().isBlank();
        if (byFile && byValue) {
            throw new RefusedStart("The trail has two keys: set either ita.trail.key-file or ITA_TRAIL_KEY, not both.");
        }
        if (byFile) {
            return KeyFile.read(settings.keyFile()).orElseThrow(() -> refused("ita.trail.key-file holds no key"));
        }
        if (byValue) {
            return TrailKey.parse(settings.key()).orElseThrow(() -> refused("ITA_TRAIL_KEY is no key"));
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return KeyFile.readOrMake(dataFolder.resolve(FILE))
                    .orElseThrow(() -> new RefusedStart("%s in the data folder holds no key.".formatted(FILE)));
        }
        throw refused("The trail of who did what has no key");
    }

    private static RefusedStart refused(String problem) {
        return new RefusedStart(problem + ": " + HOW);
    }
}
