package org.itacycle.publication;

import java.util.Map;

/** What later looks at published documents found, as people read it beside the register. */
public interface LaterLooks {

    /**
     * The last look at one publication.
     *
     * @param text in Thai
     * @param amiss whether a person has to see to it
     */
    record Later(String text, boolean amiss) {}

    /** The last looks of a cycle, by publication; none where nobody looked yet. */
    Map<String, Later> ofCycle(String cycleId);
}
