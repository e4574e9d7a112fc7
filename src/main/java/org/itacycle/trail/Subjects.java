package org.itacycle.trail;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes what a deed was done to: what concerns a step begins with fiscal year, step and occurrence. */
public final class Subjects {

    private static final char SEPARATOR = '/';

    private Subjects() {}

    /** The path of these ids. */
    public static String of(Object... ids) {
        return Arrays.stream(ids).map(String::valueOf).collect(Collectors.joining(String.valueOf(SEPARATOR)));
    }
}
