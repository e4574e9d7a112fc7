package org.itacycle.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.CsvLine;
import org.itacycle.disclosure.CatalogueProblem.What;

/**
 * The items of one list as CSV: the header {@code code,key,name,documents,source}, of which the last two may be left out,
 * then one item per line. Empty lines and lines that begin with {@code #} are notes. Everything that is wrong is gathered.
 */
final class CatalogueCsv {

    private static final List<String> HEADER = List.of("code", "key", "name", "documents", "source");
    private static final int NEEDED = 3;
    private static final int LONGEST = 500;

    /** Finds the key of a requirement that a line names without one. */
    interface Keys {
        String keyOf(Optional<ItemCode> code, String name);
    }

    private final Keys keys;
    private final boolean withCodes;

    /**
     * @param keys asked where a line has no key
     * @param withCodes whether every item has to have one; the common list has none
     */
    CatalogueCsv(Keys keys, boolean withCodes) {
        this.keys = keys;
        this.withCodes = withCodes;
    }

    /**
     * What was read.
     *
     * @param problems everything that is wrong; a file with any of them is not used
     */
    record Result(List<AssessmentItem> items, List<CatalogueProblem> problems) {
        Result {
            items = List.copyOf(items);
            problems = List.copyOf(problems);
        }
    }

    Result read(String text) {
        Reading reading = new Reading();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            reading.line(i + 1, lines.get(i));
        }
        return reading.result();
    }

    /** The same items as text that {@link #read} reads again. */
    static String write(List<AssessmentItem> items) {
        return items.stream()
                .map(item -> String.join(
                        ",",
                        item.code().map(ItemCode::toString).orElse(""),
                        item.key(),
                        CsvLine.quoted(item.name()),
                        DocumentPlace.text(item.documents()),
                        CsvLine.quoted(item.source())))
                .collect(Collectors.joining("\r\n", String.join(",", HEADER) + "\r\n", "\r\n"));
    }

    private final class Reading {

        private final List<AssessmentItem> items = new ArrayList<>();
        private final List<CatalogueProblem> problems = new ArrayList<>();
        private int columns;

        Result result() {
            if (items.isEmpty() && problems.isEmpty()) {
                problem(CatalogueProblem.WHOLE_FILE, What.NOTHING_FOUND, "");
            }
            return new Result(items, problems);
        }

        void line(int number, String line) {
            if (line.isBlank() || line.startsWith("#")) {
                return;
            }
            Optional<List<String>> cells = CsvLine.cells(line);
            if (cells.isEmpty()) {
                problem(number, What.OPEN_QUOTE, "");
            } else if (columns == 0) {
                header(number, cells.get());
            } else if (cells.get().size() > columns) {
                problem(number, What.TOO_MANY_CELLS, "");
            } else if (cells.get().size() < NEEDED) {
                problem(number, What.TOO_FEW_CELLS, "");
            } else {
                row(number, new Row(cells.get()));
            }
        }

        private void header(int number, List<String> cells) {
            List<String> names =
                    cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
            boolean right = names.size() >= NEEDED
                    && names.size() <= HEADER.size()
                    && HEADER.subList(0, names.size()).equals(names);
            columns = right ? names.size() : HEADER.size();
            if (!right) {
                problem(number, What.NOT_THE_HEADER, "");
            }
        }

        private void row(int number, Row row) {
            Optional<ItemCode> code = ItemCode.parse(row.code());
            Optional<Set<DocumentPlace>> documents = DocumentPlace.parseAll(row.documents());
            if (code.isEmpty() && (withCodes || !row.code().isEmpty())) {
                problem(number, What.NOT_A_CODE, row.code());
            } else if (!row.key().isEmpty() && !row.key().matches(AssessmentItem.KEY)) {
                problem(number, What.NOT_A_KEY, row.key());
            } else if (row.name().isEmpty()) {
                problem(number, What.NO_NAME, "");
            } else if (row.longest() > LONGEST) {
                problem(number, What.TOO_LONG, Integer.toString(LONGEST));
            } else if (documents.isEmpty()) {
                problem(number, What.NOT_DOCUMENTS, row.documents());
            } else {
                String key = row.key().isEmpty() ? keys.keyOf(code, row.name()) : row.key();
                add(number, new AssessmentItem(code, key, row.name(), documents.get(), row.source()));
            }
        }

        private void add(int number, AssessmentItem item) {
            Optional<AssessmentItem> same = items.stream()
                    .filter(other -> other.key().equals(item.key())
                            || item.code().isPresent() && other.code().equals(item.code()))
                    .findFirst();
            same.ifPresentOrElse(
                    other -> problem(
                            number,
                            What.REPEATED,
                            other.key().equals(item.key())
                                    ? item.key()
                                    : item.code().orElseThrow().toString()),
                    () -> items.add(item));
        }

        private void problem(int number, What what, String found) {
            problems.add(new CatalogueProblem(number, what, found));
        }
    }

    private record Row(List<String> cells) {

        String code() {
            return cells.get(0);
        }

        String key() {
            return cells.get(1);
        }

        String name() {
            return cells.get(2);
        }

        String documents() {
            return cell(3);
        }

        String source() {
            return cell(4);
        }

        int longest() {
            return cells.stream().mapToInt(String::length).max().orElse(0);
        }

        private String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }
}
