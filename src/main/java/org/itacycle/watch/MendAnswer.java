package org.itacycle.watch;

import java.util.Optional;
import org.itacycle.cycle.Outcome;

/** What the officer may answer to a finding. */
enum MendAnswer {
    /** The product is to bring the same bytes to the target once more. */
    PUBLISH_AGAIN,
    /** The document is at another address now. */
    MOVED,
    /** It was put right at the target itself. */
    LOOK_AGAIN,
    /** It is to stay as it was found, for the reason given. */
    EXPLAINED;

    /** @throws IllegalArgumentException where this is no answer to a finding */
    static MendAnswer of(Optional<String> wire) {
        return wire.flatMap(Outcome::ofWire)
                .map(Outcome::name)
                .map(MendAnswer::valueOf)
                .orElseThrow(() -> new IllegalArgumentException("no answer to a finding: " + wire));
    }
}
