package org.itacycle.evidence;

/** Has a bundle made after the transaction that asks for it, and again where that fails. */
public interface BundleDispatch {

    /** Asks for the bundle of what was last sent with the form of step 10; counts if the running transaction does. */
    void requested(String cycleId);
}
