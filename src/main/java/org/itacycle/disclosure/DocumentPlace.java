package org.itacycle.disclosure;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.StepStandard;
import org.itacycle.document.DocumentKind;

/**
 * A kind of document published by a step, as the lists of assessment items name it: {@code 6:ORDER}.
 *
 * @param step the step that publishes it, not the one that makes it
 */
public record DocumentPlace(int step, DocumentKind kind) {

    private static final String BETWEEN = " ";

    /** Reads places with blanks between them; empty where one of them is none. */
    static Optional<Set<DocumentPlace>> parseAll(String text) {
        Set<DocumentPlace> places = new LinkedHashSet<>();
        for (String written : text.isBlank() ? new String[0] : text.strip().split("\\s+")) {
            Optional<DocumentPlace> place = parse(written);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            places.add(place.get());
        }
        return Optional.of(places);
    }

    static String text(Set<DocumentPlace> places) {
        return places.stream().map(DocumentPlace::toString).collect(Collectors.joining(BETWEEN));
    }

    private static Optional<DocumentPlace> parse(String written) {
        String[] parts = written.split(":", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,2}") || !StepStandard.isStep(Integer.parseInt(parts[0]))) {
            return Optional.empty();
        }
        int step = Integer.parseInt(parts[0]);
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.name().equals(parts[1]))
                .findFirst()
                .map(kind -> new DocumentPlace(step, kind));
    }

    @Override
    public String toString() {
        return step + ":" + kind;
    }
}
