package org.itacycle.people.deputies;

/** Has a deputyship begin and end at its time: who holds what changes hands then. The right itself needs none of it. */
public interface DeputyshipRun {

    /** A new one, in the transaction that appoints it. */
    void appointed(String deputyshipId);

    /** One whose end is now. */
    void endedEarly(String deputyshipId);
}
