package org.itacycle.simulation;

import java.util.ArrayList;
import java.util.List;

/** Lines up text in columns; Thai vowels and tone marks above and below a letter take no room. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** The rows, each ended by a line feed and without blanks at its end. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(cell)
                        .append(" ".repeat(width(column) - width(cell)))
                        .append(GAP);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> width(row.get(column)))
                .max()
                .orElse(0);
    }

    private static int width(String text) {
        return (int) text.codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .count();
    }
}
