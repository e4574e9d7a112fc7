package org.itacycle.watch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.itacycle.publication.Publication;
import org.itacycle.publication.Sighting;
import org.springframework.stereotype.Component;

/**
 * Places that did not answer a moment ago. Each further look there would else hold a thread for the length of a timeout,
 * and one dead site would keep all others, and the mails, waiting.
 */
@Component
class LostPlaces {

    /** Shorter than the first repeat, so that every repeat asks the place itself. */
    private static final Duration REMEMBERED = Duration.ofSeconds(50);

    private static final Duration LONG = Duration.ofSeconds(1);

    private final Clock clock;
    private final Map<String, Lost> lost = new ConcurrentHashMap<>();

    LostPlaces(Clock clock) {
        this.clock = clock;
    }

    private record Lost(Sighting.Silent silence, Instant until) {}

    /** What this run knows of the place of a publication without asking; empty where it has to be asked. */
    Optional<Sighting> known(Publication publication, String run) {
        return Optional.ofNullable(lost.get(place(publication, run)))
                .filter(place -> clock.instant().isBefore(place.until()))
                .map(Lost::silence);
    }

    /** Remembers a place that took its time to say nothing; a quick refusal costs nothing and may be about one document. */
    void learn(Publication publication, String run, Sighting sighting, Duration took) {
        if (sighting instanceof Sighting.Silent silence && took.compareTo(LONG) >= 0) {
            Instant now = clock.instant();
            lost.values().removeIf(place -> now.isAfter(place.until()));
            lost.put(place(publication, run), new Lost(silence, now.plus(REMEMBERED)));
        }
    }

    private static String place(Publication publication, String run) {
        String host = publication.location().map(LostPlaces::hostOf).orElse("");
        return run + " " + publication.target() + " " + host;
    }

    private static String hostOf(String location) {
        try {
            return Optional.ofNullable(URI.create(location).getAuthority()).orElse("");
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
