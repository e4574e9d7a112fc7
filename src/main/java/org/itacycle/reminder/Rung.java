package org.itacycle.reminder;

import java.util.OptionalInt;

/**
 * One rung of the ladder of reminders.
 *
 * @param name names its notices for ever, for example {@code before-7}
 * @param offset working days from the day of the deadline; negative before it
 * @param every after how many working days it comes again, for ever; empty where it comes once
 * @param reach who hears
 */
public record Rung(String name, int offset, OptionalInt every, Reach reach) {

    private static final String NAME = "[a-z0-9-]{1,30}";

    public Rung {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("a rung's name is of the kind before-7, not " + name);
        }
        if (every.isPresent() && every.getAsInt() < 1) {
            throw new IllegalArgumentException("rung " + name + " cannot come again after " + every.getAsInt());
        }
    }
}
