package org.itacycle.trail;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of a command line, each written {@code --name=value}. */
final class Options {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /**
     * Reads them all before anything is done.
     *
     * @throws Refused where one is unknown or has no value, or is given twice and may not
     */
    Options(List<String> arguments, Set<String> once, Set<String> often) {
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!once.contains(name) && !often.contains(name)) {
                throw new Refused("unknown option %s; known are %s".formatted(shown(argument), known(once, often)));
            }
            if (equals < 0 || equals == argument.length() - 1) {
                throw new Refused("%s needs a value, written %s=...".formatted(name, name));
            }
            List<String> given = values.computeIfAbsent(name, any -> new ArrayList<>());
            if (!given.isEmpty() && once.contains(name)) {
                throw new Refused(name + " is given twice");
            }
            given.add(argument.substring(equals + 1));
        }
    }

    Optional<String> one(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    List<Path> paths(String name) {
        return all(name).stream().map(value -> path(name, value)).toList();
    }

    Optional<Path> path(String name) {
        return paths(name).stream().findFirst();
    }

    /** What was typed, on one line and not endless. */
    static String shown(String typed) {
        String line = typed.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= 80 ? line : line.substring(0, 80) + "...";
    }

    private static Path path(String name, String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException noPath) {
            throw new Refused("%s=%s is no file name".formatted(name, shown(value)), noPath);
        }
    }

    private static String known(Set<String> once, Set<String> often) {
        List<String> all = new ArrayList<>(once);
        all.addAll(often);
        return String.join(", ", all.stream().sorted().toList());
    }
}
