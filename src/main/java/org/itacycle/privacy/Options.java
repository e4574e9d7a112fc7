package org.itacycle.privacy;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The options of a command line: {@code --name=value}, and {@code --name} alone for a switch. */
final class Options {

    private static final int LONGEST_SHOWN = 80;

    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * Reads them all before anything is done.
     *
     * @throws Refused where one is unknown, given twice, or lacks its value
     */
    Options(List<String> arguments, Set<String> withValue, Set<String> switches) {
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!withValue.contains(name) && !(switches.contains(name) && equals < 0)) {
                Set<String> known = new TreeSet<>(withValue);
                known.addAll(switches);
                throw new Refused(
                        "unknown option %s; known are %s".formatted(shown(argument), String.join(", ", known)));
            }
            String value = equals < 0 ? "" : argument.substring(equals + 1).strip();
            if (withValue.contains(name) && value.isEmpty()) {
                throw new Refused("%s needs a value, written %s=...".formatted(name, name));
            }
            if (values.put(name, value) != null) {
                throw new Refused(name + " is given twice");
            }
        }
    }

    String required(String name) {
        if (!values.containsKey(name)) {
            throw new Refused("%s=... is missing".formatted(name));
        }
        return values.get(name);
    }

    Path requiredPath(String name) {
        try {
            return Path.of(required(name));
        } catch (InvalidPathException noPath) {
            throw new Refused("%s=%s is no file name".formatted(name, shown(required(name))), noPath);
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** What was typed, on one line and not endless. */
    static String shown(String typed) {
        String line = typed.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "...";
    }
}
