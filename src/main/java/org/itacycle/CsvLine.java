package org.itacycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of CSV: cells between commas, a cell with a comma in double quotes, a quote within them doubled. A spreadsheet
 * takes what begins like a formula for one, also behind a semicolon or a tab where those part its cells: an apostrophe in
 * front makes it a text, and is taken away again when the file is read.
 */
public final class CsvLine {

    private static final char QUOTE = '"';

    /** Ordinary signs and their wide forms. */
    private static final String FORMULA = "[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]";

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("(^|[;\t|])('*\\s*" + FORMULA + ")");
    private static final Pattern GUARDED = Pattern.compile("(^|[;\t|])'('*\\s*" + FORMULA + ")");

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
                cells.add(unguarded(cell.toString().strip()));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(unguarded(cell.toString().strip()));
        return quoted ? Optional.empty() : Optional.of(cells);
    }

    /** A text as a cell, in quotes where it needs them, and never a formula. */
    public static String quoted(String text) {
        String guarded = LIKE_A_FORMULA.matcher(text).replaceAll("$1'$2");
        boolean plain = guarded.chars().noneMatch(c -> c == ',' || c == QUOTE || c == '\n' || c == '\r');
        return plain ? guarded : QUOTE + guarded.replace("\"", "\"\"") + QUOTE;
    }

    private static String unguarded(String cell) {
        return GUARDED.matcher(cell).replaceAll("$1$2");
    }
}
