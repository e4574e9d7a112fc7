package org.itacycle.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that happened in a simulated year, as its records tell it.
 *
 * @param step 1 to 13; empty for what concerns no single step
 * @param key names the event among those of its kind, without anything that differs from run to run
 * @param to whom or where it went: the address of a mail, the target of a publication, the person reminded
 * @param detail for a reader
 * @param deadline of a step that opened
 */
record YearEvent(
        Instant at,
        Kind kind,
        OptionalInt step,
        String key,
        Optional<String> to,
        String detail,
        Optional<Span> deadline) {

    /** The kinds, in the order in which they follow from one another at one moment. */
    enum Kind {
        PUBLISHED,
        COMPLETED,
        RETURNED,
        OPENED,
        OVERDUE,
        REMINDER,
        ESCALATION,
        MAILED;

        /** The word in the JSON and in message keys. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When to begin at the latest, and when to be done. */
    record Span(Instant startBy, Instant due) {}

    /** By time, then as things follow from one another, then by name: never by chance. */
    static final Comparator<YearEvent> IN_ORDER = Comparator.comparing(YearEvent::at)
            .thenComparing(YearEvent::kind)
            .thenComparing(event -> event.step().orElse(0))
            .thenComparing(YearEvent::key)
            .thenComparing(event -> event.to().orElse(""));
}
