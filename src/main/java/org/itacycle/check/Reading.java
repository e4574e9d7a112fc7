package org.itacycle.check;

/**
 * What reading a document's text came to.
 *
 * @param text empty unless the state is {@code READ}
 */
record Reading(State state, String text) {

    /** How far the reading went. */
    enum State {
        READ,
        /** A scan, a picture or a spreadsheet: there are no words to look through. */
        WITHOUT_TEXT,
        ENCRYPTED,
        DAMAGED
    }

    static Reading of(String text) {
        return text.isBlank() ? new Reading(State.WITHOUT_TEXT, "") : new Reading(State.READ, text);
    }

    static Reading of(State state) {
        return new Reading(state, "");
    }
}
