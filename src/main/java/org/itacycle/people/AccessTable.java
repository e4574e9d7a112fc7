package org.itacycle.people;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itacycle.CsvLine;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The table of who may ask for what ({@code people/access.csv}); what no line allows is refused. */
public final class AccessTable {

    /** Where the operations of the engine's interface lie; {@code engine:} stands for it in the table. */
    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final String ENGINE_MARK = "engine:";
    private static final String NOBODY = "nobody";
    private static final int COLUMNS = 5;
    private static final PathPatternParser PATTERNS = new PathPatternParser();

    private final List<Access> lines;

    private AccessTable(List<Access> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * Reads the table.
     *
     * @throws IllegalStateException names the line that cannot be read
     */
    public static AccessTable of(String csv) {
        return new AccessTable(csv.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(AccessTable::line)
                .toList());
    }

    public List<Access> lines() {
        return lines;
    }

    /**
     * Whom the table lets ask for this; nobody where it does not name it. Of several lines that are about it the most
     * specific counts. HEAD is asked for as GET.
     */
    Set<Caller> allowed(String method, String path) {
        PathContainer asked = PathContainer.parsePath(path);
        String named = method.equals("HEAD") ? "GET" : method;
        return lines.stream()
                .filter(line -> line.covers(named, asked))
                .min(Comparator.comparing(Access::path, PathPattern.SPECIFICITY_COMPARATOR))
                .map(Access::roles)
                .orElseGet(Set::of);
    }

    private static Access line(String line) {
        try {
            List<String> cells =
                    CsvLine.cells(line).filter(found -> found.size() == COLUMNS).orElseThrow();
            return new Access(
                    words(cells.get(0)).collect(Collectors.toSet()),
                    PATTERNS.parse(writtenOut(cells.get(1))),
                    words(cells.get(2))
                            .filter(word -> !word.equals(NOBODY))
                            .map(Caller::named)
                            .collect(Collectors.toSet()),
                    Access.Objects.valueOf(cells.get(3).toUpperCase(Locale.ROOT)),
                    cells.get(4));
        } catch (RuntimeException e) {
            throw new IllegalStateException("the table of access cannot be read at: " + line, e);
        }
    }

    private static Stream<String> words(String cell) {
        return Stream.of(cell.split(" +"));
    }

    private static String writtenOut(String path) {
        return path.startsWith(ENGINE_MARK) ? ENGINE + path.substring(ENGINE_MARK.length()) : path;
    }
}
