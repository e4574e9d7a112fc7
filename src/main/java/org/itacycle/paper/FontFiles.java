package org.itacycle.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itacycle.RefusedStart;

/** Finds the files of the four cuts: those the product brings, or those that {@code ita.paper.font} names. */
final class FontFiles {

    static final String SETTING = "ita.paper.font";

    private static final Map<Cut, String> SARABUN = Map.of(
            Cut.REGULAR, "paper/font/Sarabun-Regular.ttf",
            Cut.BOLD, "paper/font/Sarabun-Bold.ttf",
            Cut.ITALIC, "paper/font/Sarabun-Italic.ttf",
            Cut.BOLD_ITALIC, "paper/font/Sarabun-BoldItalic.ttf");

    private FontFiles() {}

    /**
     * A file or class path resource for each cut.
     *
     * @throws RefusedStart where there is not exactly one file for each cut
     */
    static Map<Cut, String> of(String setting) {
        if (setting.isBlank()) {
            return SARABUN;
        }
        Path path = path(setting, setting);
        return Files.isDirectory(path) ? ofFolder(setting, path) : ofList(setting);
    }

    private static Map<Cut, String> ofList(String setting) {
        List<String> names =
                Arrays.stream(setting.split(",")).map(String::strip).toList();
        if (names.size() != Cut.values().length) {
            throw refused(setting, "is neither a folder nor four files (regular, bold, italic, bold italic)");
        }
        Map<Cut, String> files = new EnumMap<>(Cut.class);
        for (Cut cut : Cut.values()) {
            files.put(cut, readable(setting, path(setting, names.get(cut.ordinal()))));
        }
        return files;
    }

    private static Map<Cut, String> ofFolder(String setting, Path folder) {
        Map<Cut, List<Path>> found = fontsIn(setting, folder).stream()
                .flatMap(file -> Cut.of(file).map(cut -> Map.entry(cut, file)).stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<Cut, String> files = new EnumMap<>(Cut.class);
        for (Cut cut : Cut.values()) {
            List<Path> candidates = found.getOrDefault(cut, List.of());
            if (candidates.size() != 1) {
                throw refused(
                        setting,
                        "the folder must hold exactly one TrueType file for the cut %s, found %s"
                                .formatted(cut, candidates));
            }
            files.put(cut, readable(setting, candidates.get(0)));
        }
        return files;
    }

    private static List<Path> fontsIn(String setting, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw refused(setting, "the folder cannot be read");
        }
    }

    private static Path path(String setting, String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw refused(setting, "is no path");
        }
    }

    static RefusedStart refused(String setting, String reason) {
        return new RefusedStart("%s=%s: %s".formatted(SETTING, setting, reason));
    }

    private static String readable(String setting, Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw refused(setting, "there is no readable file " + file);
        }
        return file.toAbsolutePath().toString();
    }
}
