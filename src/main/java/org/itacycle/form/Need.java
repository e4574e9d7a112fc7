package org.itacycle.form;

/** Whether a field has to be filled. */
public sealed interface Need {

    Need ALWAYS = new Always();
    Need NEVER = new Never();

    record Always() implements Need {}

    record Never() implements Need {}

    /**
     * Needed when another field of the same form has this value.
     *
     * @param value the wire value of a choice, or {@code true} or {@code false} of a tick; a tick not sent is false
     */
    record When(String field, String value) implements Need {}
}
