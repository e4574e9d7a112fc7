package org.itacycle.trail;

/** The append-only record of who did what: nothing in it is changed or taken away. */
public interface Trail {

    /** Adds a deed, in the transaction of what was done: what is rolled back was never done. */
    void add(Deed deed);

    /** Adds a deed in a transaction of its own: what was refused is recorded although nothing else came of it. */
    void addAlone(Deed deed);
}
