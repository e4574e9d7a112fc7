package org.itacycle.people;

import java.util.regex.Pattern;

/**
 * A person's account.
 *
 * @param id signs in with it
 * @param name shown to others
 * @param workGroup the agency work group it belongs to; empty text where it belongs to none
 */
public record Account(String id, String name, String workGroup) {

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}");

    /** Whether an account may be called so; whether there is one is another question. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
