package org.itacycle.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong.
 *
 * @param first the number of the entry, or the line of the anchor file
 * @param last the same, or the last of several
 * @param at what the entry says when it was done
 * @param detail one line that says what was found
 */
record Finding(Reason reason, long first, long last, Optional<Instant> at, String detail) {

    static Finding of(Reason reason, long number, Instant at, String detail) {
        return new Finding(reason, number, number, Optional.of(at), detail);
    }

    static Finding of(Reason reason, long first, long last, String detail) {
        return new Finding(reason, first, last, Optional.empty(), detail);
    }

    /** The same findings, with those of entries in a row as one where they say the same. */
    static List<Finding> joined(List<Finding> findings) {
        List<Finding> joined = new ArrayList<>();
        for (Finding finding : findings) {
            int end = joined.size() - 1;
            if (end >= 0 && joined.get(end).isContinuedBy(finding)) {
                Finding before = joined.get(end);
                joined.set(end, new Finding(before.reason, before.first, finding.last, before.at, before.detail));
            } else {
                joined.add(finding);
            }
        }
        return List.copyOf(joined);
    }

    private boolean isContinuedBy(Finding next) {
        return reason == next.reason && last + 1 == next.first && detail.equals(next.detail);
    }
}
