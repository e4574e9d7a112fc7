package org.itacycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of CSV: cells between commas, a cell with a comma in double quotes, a quote within them doubled. */
public final class CsvLine {

    private static final char QUOTE = '"';

    private CsvLine() {}

    /** The cells without the blanks around them; empty where a quote is not closed on this line. */
    public static Optional<List<String>> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == QUOTE && quoted && i + 1 < line.length() && line.charAt(i + 1) == QUOTE) {
                cell.append(QUOTE);
                i++;
            } else if (c == QUOTE && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return quoted ? Optional.empty() : Optional.of(cells);
    }

    /** A text as a cell, in quotes where it needs them. */
    public static String quoted(String text) {
        boolean plain = text.indexOf(',') < 0 && text.indexOf(QUOTE) < 0;
        return plain ? text : QUOTE + text.replace("\"", "\"\"") + QUOTE;
    }
}
