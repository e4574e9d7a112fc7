package org.itacycle.publication;

import org.itacycle.publication.Sighting.Known;

/**
 * A place where documents are published. Both calls may be repeated: the second publishing of an order leaves the
 * target as the first did. Other bytes under the order's key are replaced only where a person asked to mend them.
 */
interface PublicationTarget {

    /**
     * Brings the document to the target.
     *
     * @throws TargetTrouble where the target cannot be reached or refuses; a later attempt may succeed
     */
    Published publish(PublicationOrder order);

    /**
     * Looks whether the document is there as it was ordered.
     *
     * @throws TargetTrouble where the target cannot be reached; a later attempt may succeed
     */
    Proof prove(PublicationOrder order);

    /**
     * Looks whether what was proven is still there; says what it found, also where the target cannot be reached.
     *
     * @param known what is known of the place, so that a difference can be told from what never was
     */
    default Sighting look(PublicationOrder order, Known known) {
        try {
            return prove(order).asSighting();
        } catch (TargetTrouble trouble) {
            return new Sighting.Silent(trouble.text());
        }
    }
}
