package org.itacycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The oldest versions that may go into the jar, as {@code .ci/floors.txt} has them. */
record Floors(List<Floor> floors) {

    private static final Pattern LINE = Pattern.compile(
            "(?<group>[\\w.-]+):(?<artifact>[\\w.*-]+)\\s+>=\\s+(?<version>\\S+)\\s+#\\s+(?<reason>.+)");

    /** A library at one version; {@code within} names the jar that carries it where it is no jar of its own. */
    record Library(String group, String artifact, String version, String within) {

        @Override
        public String toString() {
            return group + ":" + artifact + " " + version + (within.isEmpty() ? "" : " within " + within);
        }
    }

    /** One line; the artifact may end in a star. */
    record Floor(String group, String artifact, String version, String reason) {

        boolean isAbout(Library library) {
            return group.equals(library.group())
                    && (artifact.endsWith("*")
                            ? library.artifact().startsWith(artifact.substring(0, artifact.length() - 1))
                            : artifact.equals(library.artifact()));
        }
    }

    static Floors in(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    static Floors of(List<String> lines) {
        List<Floor> floors = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                floors.add(read(line));
            }
        }
        return new Floors(floors);
    }

    private static Floor read(String line) {
        Matcher read = LINE.matcher(line.strip());
        if (!read.matches()) {
            throw new IllegalArgumentException("not \"group:artifact >= version # reason\": " + line);
        }
        return new Floor(read.group("group"), read.group("artifact"), read.group("version"), read.group("reason"));
    }

    /** A sentence for each library below its floor and for each floor that is about none. */
    List<String> brokenBy(List<Library> libraries) {
        List<String> broken = new ArrayList<>();
        for (Floor floor : floors) {
            List<Library> meant = libraries.stream().filter(floor::isAbout).toList();
            if (meant.isEmpty()) {
                broken.add(floor.group() + ":" + floor.artifact() + " has a floor but is not in the jar");
            }
            meant.stream()
                    .filter(library -> compare(library.version(), floor.version()) < 0)
                    .forEach(library -> broken.add(
                            library + " is below its floor " + floor.version() + " (" + floor.reason() + ")"));
        }
        return broken;
    }

    /** Number by number; a pre-release (M1, RC2, alpha, SNAPSHOT) is older than its release. */
    static int compare(String one, String other) {
        String[] ones = one.split("[.-]");
        String[] others = other.split("[.-]");
        for (int part = 0; part < Math.max(ones.length, others.length); part++) {
            int difference = Integer.compare(weight(ones, part), weight(others, part));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int weight(String[] parts, int number) {
        String part = number < parts.length ? parts[number] : "";
        if (part.matches("\\d{1,9}")) {
            return Integer.parseInt(part);
        }
        return part.matches("(?i)(m|rc|cr|alpha|beta|snapshot|ea).*") ? -1 : 0;
    }
}
