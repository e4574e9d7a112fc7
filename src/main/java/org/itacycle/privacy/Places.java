package org.itacycle.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itacycle.CsvLine;

/** What personal data stands where, as {@code privacy/personal-data.csv} says it. */
final class Places {

    /** On the class path. */
    static final String FILE = "/privacy/personal-data.csv";

    private static final int CELLS = 8;
    private static final int CELLS_WITHOUT_PERSONAL_DATA = 3;

    private final List<Place> all;

    private Places(List<Place> all) {
        this.all = List.copyOf(all);
    }

    /** @throws IllegalStateException where a line of the file cannot be read */
    static Places read() {
        List<Place> places = new ArrayList<>();
        text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .forEach(line -> places.add(place(line)));
        return new Places(places);
    }

    /** The file itself. */
    static String text() {
        try (InputStream file = Places.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }

    List<Place> all() {
        return all;
    }

    Stream<Place> treated(Treatment treatment) {
        return all.stream().filter(place -> place.erased() == treatment && !place.isElsewhere());
    }

    /** The line of a column; that of its own table counts before that of the whole engine. */
    Optional<Place> of(String table, String column) {
        return named(table, column).or(() -> table.startsWith("act_") ? named(Place.ENGINE, column) : Optional.empty());
    }

    private Optional<Place> named(String table, String column) {
        return all.stream()
                .filter(place -> place.table().equals(table) && place.columns().contains(column))
                .findFirst();
    }

    private static Place place(String line) {
        List<String> cells = CsvLine.cells(line).orElseThrow(() -> unreadable(line, null));
        boolean personal = cells.size() == CELLS;
        if (!personal
                && !(cells.size() == CELLS_WITHOUT_PERSONAL_DATA && cells.get(2).equals("-"))) {
            throw unreadable(line, null);
        }
        boolean elsewhere = cells.get(0).equals(Place.ELSEWHERE);
        List<String> columns =
                elsewhere ? List.of(cells.get(1)) : List.of(cells.get(1).split(" "));
        try {
            return personal
                    ? new Place(
                            cells.get(0),
                            columns,
                            cells.get(2),
                            cells.get(3),
                            cells.get(4),
                            cells.get(5),
                            yesOrNo(cells.get(6)),
                            Treatment.of(cells.get(7)))
                    : new Place(cells.get(0), columns, "", "", "", "", false, Treatment.NONE);
        } catch (IllegalArgumentException otherWord) {
            throw unreadable(line, otherWord);
        }
    }

    private static boolean yesOrNo(String word) {
        if (!word.equals("yes") && !word.equals("no")) {
            throw new IllegalArgumentException(word);
        }
        return word.equals("yes");
    }

    private static IllegalStateException unreadable(String line, Throwable cause) {
        return new IllegalStateException(FILE + ": cannot be read: " + line, cause);
    }
}
