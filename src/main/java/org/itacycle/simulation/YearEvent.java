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
 * @param turn orders what happens at one moment: the less, the sooner
 */
record YearEvent(
        Instant at,
        Kind kind,
        OptionalInt step,
        String key,
        Optional<String> to,
        String detail,
        Optional<Span> deadline,
        int turn) {

    /** Publishing is the last work of a step, so it comes before the step's end. */
    static final int BEFORE_STEPS = -1;

    /** What is told of steps comes after what became of them. */
    static final int AFTER_STEPS = Integer.MAX_VALUE;

    /** What can happen; the order is that of the totals. */
    enum Kind {
        OPENED,
        COMPLETED,
        RETURNED,
        OVERDUE,
        REMINDER,
        ESCALATION,
        PUBLISHED,
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
            .thenComparing(YearEvent::turn)
            .thenComparing(YearEvent::kind)
            .thenComparing(event -> event.step().orElse(0))
            .thenComparing(YearEvent::key)
            .thenComparing(event -> event.to().orElse(""));

    YearEvent with(Span span) {
        return new YearEvent(at, kind, step, key, to, detail, Optional.of(span), turn);
    }
}
