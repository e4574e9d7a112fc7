package org.itacycle.signoff;

import java.util.Optional;

/**
 * A person as it is printed under a signature (REQ-15).
 *
 * @param name without title of address
 * @param position empty where none is known
 * @param acting in whose place he signs; empty where he signs for himself
 */
public record Signatory(String name, String position, Optional<Acting> acting) {

    /** By what right somebody signs in another's place; texts {@code registration.acting.<kind>}. */
    public enum Right {
        /** On behalf of the holder of the position. */
        FOR,
        /** As the acting holder of the position. */
        AS
    }

    /**
     * @param position that is signed for, for example of the director
     * @param name of the person who is deputised; empty in records before deputies were kept
     * @param account of that person; empty likewise
     */
    public record Acting(Right right, String position, String name, String account) {}
}
