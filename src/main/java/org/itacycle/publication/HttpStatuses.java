package org.itacycle.publication;

import java.util.Set;
import org.itacycle.Message;

/** What it means that a server answered, but not with the document. */
final class HttpStatuses {

    private static final int FIRST_OF_THE_SERVERS_OWN_FAULTS = 500;

    /** Request timeout, too early, too many requests. */
    private static final Set<Integer> COME_AGAIN = Set.of(408, 425, 429);

    private HttpStatuses() {}

    /** Whether the same question may well be answered with the document an hour later. */
    static boolean mayPass(int status) {
        return status >= FIRST_OF_THE_SERVERS_OWN_FAULTS || COME_AGAIN.contains(status);
    }

    /**
     * The document is not to be had at this address.
     *
     * @throws TargetTrouble where that may pass by itself
     */
    static Proof refused(int status, String address) {
        if (mayPass(status)) {
            throw new TargetTrouble(Message.of("publication.trouble.answers", address, Integer.toString(status)));
        }
        return Proof.mismatch("publication.problem.address-answers", address, Integer.toString(status));
    }
}
