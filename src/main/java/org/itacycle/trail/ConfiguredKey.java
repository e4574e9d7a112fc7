package org.itacycle.trail;

import java.nio.file.Path;
import java.util.Optional;
import org.itacycle.RefusedStart;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where this deployment keeps the key of the trail: in a file, in the environment, or, in the demonstration, with its data. */
final class ConfiguredKey {

    /** The name of the key's file in the data folder of the demonstration. */
    private static final String FILE = "trail.key";

    private static final String HOW =
            ": set ita.trail.key-file (a file) or ITA_TRAIL_KEY to at least 32 random bytes in Base64, for example what"
                    + " this prints: openssl rand -base64 32";

    private final TrailSettings settings;
    private final boolean demonstration;
    private final Path fileOfTheDemonstration;

    ConfiguredKey(TrailSettings settings, Environment environment, Path dataFolder) {
        this.settings = settings;
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
        this.fileOfTheDemonstration = dataFolder.resolve(FILE);
    }

    /**
     * The key to seal with; the demonstration makes one where it has none yet.
     *
     * @throws RefusedStart where there is none, or more than one
     */
    TrailKey require() {
        if (isSet()) {
            return read();
        }
        if (!demonstration) {
            throw new RefusedStart("The trail of who did what has no key" + HOW);
        }
        return KeyFile.readOrMake(fileOfTheDemonstration)
                .orElseThrow(() -> new RefusedStart("%s holds no key.".formatted(fileOfTheDemonstration)));
    }

    /**
     * The key to verify with; empty where none is set.
     *
     * @throws RefusedStart where what is set is no key
     */
    Optional<TrailKey> find() {
        if (isSet()) {
            return Optional.of(read());
        }
        return demonstration ? KeyFile.read(fileOfTheDemonstration) : Optional.empty();
    }

    private boolean isSet() {
        return isFileSet() || !settings.key().isBlank();
    }

    private boolean isFileSet() {
        return settings.keyFile() != null && !settings.keyFile().toString().isBlank();
    }

    private TrailKey read() {
        if (!isFileSet()) {
            return TrailKey.parse(settings.key()).orElseThrow(() -> new RefusedStart("ITA_TRAIL_KEY is no key" + HOW));
        }
        if (!settings.key().isBlank()) {
            throw new RefusedStart("The trail has two keys: set either ita.trail.key-file or ITA_TRAIL_KEY, not both.");
        }
        return KeyFile.read(settings.keyFile())
                .orElseThrow(() -> new RefusedStart("ita.trail.key-file holds no key" + HOW));
    }
}
