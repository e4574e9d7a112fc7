package org.itacycle.drafting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itacycle.form.FormEntries;
import org.itacycle.form.FormValues;
import org.springframework.stereotype.Component;

/** The measures that step 3 decided, as later papers speak of them. */
@Component
class Measures {

    private final FormEntries entries;

    Measures(FormEntries entries) {
        this.entries = entries;
    }

    /** The texts of the measures last sent, in their order. */
    List<String> decided(String cycleId) {
        return entries.measures(cycleId).stream()
                .map(FormValues::asMap)
                .map(Entered::of)
                .map(measure -> measure.text("measure"))
                .toList();
    }

    /** One measure by its number, counted from 1; empty where there is none. */
    String decided(String cycleId, int number) {
        List<String> measures = decided(cycleId);
        return number >= 1 && number <= measures.size() ? measures.get(number - 1) : "";
    }

    /** A line for each, numbered; empty where there is nothing. */
    static String numbered(List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> (i + 1) + ". " + lines.get(i))
                .collect(Collectors.joining("\n"));
    }
}
