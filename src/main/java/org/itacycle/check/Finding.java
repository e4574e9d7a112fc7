package org.itacycle.check;

import org.itacycle.Message;

/**
 * Something that is or looks wrong.
 *
 * @param place the field of the form to mend, {@code orderFile} or {@code measures[2].responsible}
 */
record Finding(Severity severity, String place, Message text) {

    static Finding error(String place, String key, Object... arguments) {
        return new Finding(Severity.ERROR, place, Message.of("check." + key, arguments));
    }

    static Finding warning(String place, String key, Object... arguments) {
        return new Finding(Severity.WARNING, place, Message.of("check." + key, arguments));
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }
}
