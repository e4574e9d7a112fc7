package org.itacycle.publication;

import java.util.regex.Pattern;

/**
 * The name of a place where documents of the procedure are published. The decision table of the standard names the
 * targets of a step; the configuration says what is behind a name.
 *
 * @param name capital letters, digits and underscores, at most 32
 */
public record Target(String name) {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

    /** The agency's public website. */
    public static final Target WEBSITE = new Target("WEBSITE");

    /** The DOC system of the department. */
    public static final Target DOC = new Target("DOC");

    /** The Personnel Division. */
    public static final Target PERSONNEL = new Target("PERSONNEL");

    /** @throws IllegalArgumentException where this is no name of a target */
    public Target {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no name of a target: capital letters, digits and underscores, at most 32");
        }
    }

    /** @throws IllegalArgumentException where this is no name of a target */
    public static Target valueOf(String name) {
        return new Target(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
