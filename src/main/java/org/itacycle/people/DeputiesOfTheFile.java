package org.itacycle.people;

/** The deputies that the file of people names. */
public interface DeputiesOfTheFile {

    /**
     * Enters those that are new and ends those that the file names no more; expects the caller's transaction, and the
     * accounts as the file has them.
     *
     * @throws org.itacycle.RefusedStart where one is at odds with the rules or with another one
     */
    void keep();
}
