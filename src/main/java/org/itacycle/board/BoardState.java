package org.itacycle.board;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.Cycle.State;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.StepOpening;

/** Where a step stands; those that need somebody come first. */
enum BoardState {
    OVERDUE,
    /** Open, and less time is left than the standard gives its work. */
    PRESSING,
    OPEN,
    /** Decided so that an earlier step had to open again. */
    SENT_BACK,
    /** Opens by itself on a date. */
    WAITING,
    /** An earlier step has to be done first. */
    LATER,
    /** The cycle ended before it was done. */
    STOPPED,
    DONE_LATE,
    DONE,
    /** The year owes nothing here. */
    NOT_OWED;

    private static final Set<Outcome> BACK =
            Set.of(Outcome.RETURNED, Outcome.WITHDRAWN, Outcome.REVISE, Outcome.COMMENTS);

    static BoardState of(Cycle cycle, StepOpening latest, Instant now) {
        if (latest.isOpen()) {
            return open(cycle, latest, now);
        }
        if (latest.outcome().flatMap(Outcome::ofWire).filter(BACK::contains).isPresent()) {
            return SENT_BACK;
        }
        return latest.done().filter(done -> done.isAfter(latest.due())).isPresent() ? DONE_LATE : DONE;
    }

    /** Of a step that has not opened. */
    static BoardState unopened(Cycle cycle, Optional<Instant> opensAt) {
        if (cycle.state() != State.OPEN) {
            return STOPPED;
        }
        return opensAt.isPresent() ? WAITING : LATER;
    }

    /** Of a step as a whole: that of the occurrence which most needs somebody. */
    static BoardState worst(Collection<BoardState> occurrences) {
        return occurrences.stream().min(Comparator.naturalOrder()).orElse(LATER);
    }

    boolean isDone() {
        return this == DONE || this == DONE_LATE || this == NOT_OWED;
    }

    /** The name of the style. */
    public String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static BoardState open(Cycle cycle, StepOpening latest, Instant now) {
        if (cycle.state() != State.OPEN) {
            return STOPPED;
        }
        if (now.isAfter(latest.due()) || latest.overdue().isPresent()) {
            return OVERDUE;
        }
        return now.isBefore(latest.startBy()) ? OPEN : PRESSING;
    }
}
