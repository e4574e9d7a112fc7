package org.itacycle.publication;

/**
 * A place where documents are published. Both calls may be repeated: the second publishing of an order leaves the
 * target as the first did.
 */
interface PublicationTarget {

    Target target();

    /**
     * Brings the document to the target.
     *
     * @throws RuntimeException where the target cannot be reached; a later attempt may succeed
     */
    Published publish(PublicationOrder order);

    /**
     * Looks whether the document is there as it was ordered.
     *
     * @throws RuntimeException where the target cannot be reached; a later attempt may succeed
     */
    Proof prove(PublicationOrder order);
}
