package org.itacycle.trail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.itacycle.calendar.ThaiDates;
import org.springframework.stereotype.Component;

/** Tells outside the database how long the trail is and what its last seal is. */
@Component
public class Anchoring {

    private final TrailReader reader;
    private final TrailKey key;
    private final AnchorFile file;
    private final Clock clock;

    Anchoring(TrailReader reader, TrailKey key, TrailSettings settings, Clock clock) {
        this.reader = reader;
        this.key = key;
        this.file = new AnchorFile(settings.anchorFile());
        this.clock = clock;
    }

    /**
     * What was told.
     *
     * @param day in Thailand
     * @param line as it stands in the file
     */
    public record Told(LocalDate day, long entries, String line) {}

    /**
     * Appends an anchor to the file. Where the caller's transaction fails afterwards it stays there: an anchor too many
     * contradicts nobody who is honest.
     *
     * @throws IllegalStateException where the record of the trail's end is gone
     */
    public void anchor() {
        Head head = reader.head().orElseThrow(() -> new IllegalStateException("the end of the trail is not recorded"));
        file.append(clock.instant(), head, key);
    }

    /** The anchor that was appended last. */
    public Optional<Told> newest() {
        return file.last()
                .map(anchor ->
                        new Told(LocalDate.ofInstant(anchor.at(), ThaiDates.ZONE), anchor.entries(), anchor.line()));
    }
}
