package org.itacycle.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of a command line, each written {@code --name=value}, or {@code --name} alone for a switch. */
public final class Options {

    private static final int LONGEST_SHOWN = 80;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Options() {}

    /** What a command knows, each as it is told to people: {@code --name=WHAT}, or {@code --name}. */
    public static final class Known {

        private final Map<String, String> spellings = new LinkedHashMap<>();
        private final Set<String> often = new HashSet<>();

        private Known() {}

        /** Each at most once. */
        public static Known once(String... options) {
            Known known = new Known();
            known.add(options);
            return known;
        }

        /** The same, and these as often as one likes. */
        public Known often(String... options) {
            often.addAll(add(options));
            return this;
        }

        private List<String> add(String... options) {
            List<String> names = new ArrayList<>();
            for (String option : options) {
                String name = nameOf(option);
                spellings.put(name, option);
                names.add(name);
            }
            return names;
        }

        private boolean isSwitch(String name) {
            return name.equals(spellings.get(name));
        }

        private boolean takes(String name, boolean withValue) {
            return spellings.containsKey(name) && !(isSwitch(name) && withValue);
        }

        private String all() {
            return String.join(", ", spellings.values());
        }
    }

    /**
     * Reads them all before anything is done.
     *
     * @param arguments the command line
     * @param first where the options begin
     * @throws RefusedCommand where one is unknown or has no value, or is given twice and may not
     */
    public static Options read(String[] arguments, int first, Known known) {
        Options options = new Options();
        Arrays.stream(arguments).skip(first).forEach(argument -> options.add(argument, known));
        return options;
    }

    private void add(String argument, Known known) {
        String name = nameOf(argument);
        boolean withValue = argument.length() > name.length();
        if (!known.takes(name, withValue)) {
            throw new RefusedCommand("unknown option %s; known are %s".formatted(shown(argument), known.all()));
        }
        String value = withValue ? argument.substring(name.length() + 1).strip() : "";
        if (value.isEmpty() && !known.isSwitch(name)) {
            throw new RefusedCommand("%s needs a value, written %s=...".formatted(name, name));
        }
        List<String> given = values.computeIfAbsent(name, any -> new ArrayList<>());
        if (!given.isEmpty() && !known.often.contains(name)) {
            throw new RefusedCommand(name + " is given twice");
        }
        given.add(value);
    }

    private static String nameOf(String option) {
        int equals = option.indexOf('=');
        return equals < 0 ? option : option.substring(0, equals);
    }

    /** Whether it was given. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Its value, or the first of several. */
    public Optional<String> one(String name) {
        return all(name).stream().findFirst();
    }

    /** All its values, as they were typed. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * Its value.
     *
     * @throws RefusedCommand where it was not given
     */
    public String required(String name) {
        return one(name).orElseThrow(() -> new RefusedCommand("%s=... is missing".formatted(name)));
    }

    /**
     * Its value as the name of a file.
     *
     * @throws RefusedCommand where it is none
     */
    public Optional<Path> path(String name) {
        return paths(name).stream().findFirst();
    }

    /**
     * Its value as the name of a file.
     *
     * @throws RefusedCommand where it is none, or was not given
     */
    public Path requiredPath(String name) {
        return path(name, required(name));
    }

    /**
     * All its values as names of files.
     *
     * @throws RefusedCommand where one is none
     */
    public List<Path> paths(String name) {
        return all(name).stream().map(value -> path(name, value)).toList();
    }

    /** What was typed, on one line and not endless. */
    public static String shown(String typed) {
        String line = typed.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "...";
    }

    private static Path path(String name, String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException noPath) {
            throw new RefusedCommand("%s=%s is no file name".formatted(name, shown(value)), noPath);
        }
    }
}
