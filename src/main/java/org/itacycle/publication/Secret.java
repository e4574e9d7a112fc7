package org.itacycle.publication;

/** A password or an application password; it never shows itself in logs and messages. */
record Secret(String value) {

    @Override
    public String toString() {
        return "(secret)";
    }
}
