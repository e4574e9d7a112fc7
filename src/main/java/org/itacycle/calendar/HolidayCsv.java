package org.itacycle.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.itacycle.CsvLine;
import org.itacycle.calendar.LineProblem.What;

/**
 * Holidays as CSV: the header {@code date,kind,name} with an optional {@code source}, one holiday per line, texts with
 * commas in quotes. Empty lines and lines that begin with {@code #} are notes. Everything that is wrong is gathered.
 */
final class HolidayCsv {

    private static final List<String> HEADER = List.of("date", "kind", "name");
    private static final List<String> HEADER_WITH_SOURCE = List.of("date", "kind", "name", "source");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<String, Holiday.Kind> kinds;
    private final Predicate<LocalDate> days;

    /** Reads any year, and kinds by these names. */
    HolidayCsv(Map<String, Holiday.Kind> kinds) {
        this(kinds, day -> true);
    }

    /** Reads kinds by these names, and takes any other year for a mistake. */
    HolidayCsv(Map<String, Holiday.Kind> kinds, Year year) {
        this(kinds, day -> Year.from(day).equals(year));
    }

    private HolidayCsv(Map<String, Holiday.Kind> kinds, Predicate<LocalDate> days) {
        this.kinds = kinds;
        this.days = days;
    }

    HolidayFile read(Reader csv) throws IOException {
        Reading reading = new Reading();
        BufferedReader lines = new BufferedReader(csv);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            reading.line(number, number == 1 ? withoutByteOrderMark(line) : line);
        }
        return reading.result();
    }

    /** The same holidays as text that {@link #read} reads again. */
    static String write(List<Holiday> holidays) {
        return holidays.stream()
                .map(holiday -> String.join(
                        ",",
                        holiday.date().toString(),
                        HolidayKinds.code(holiday.kind()),
                        CsvLine.quoted(holiday.name()),
                        CsvLine.quoted(holiday.source())))
                .collect(Collectors.joining("\r\n", String.join(",", HEADER_WITH_SOURCE) + "\r\n", "\r\n"));
    }

    private static String withoutByteOrderMark(String line) {
        return line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
    }

    private final class Reading {

        private final List<Holiday> holidays = new ArrayList<>();
        private final List<LineProblem> problems = new ArrayList<>();
        private int columns;

        HolidayFile result() {
            if (columns == 0 && problems.isEmpty()) {
                problem(LineProblem.WHOLE_FILE, What.NO_HEADER, "");
            }
            return new HolidayFile(holidays, problems);
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
            } else {
                row(number, cells.get());
            }
        }

        private void header(int number, List<String> cells) {
            List<String> names =
                    cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
            boolean right = names.equals(HEADER) || names.equals(HEADER_WITH_SOURCE);
            columns = right ? names.size() : HEADER_WITH_SOURCE.size();
            if (!right) {
                problem(number, What.NOT_THE_HEADER, "");
            }
        }

        private void row(int number, List<String> cells) {
            if (cells.size() > columns) {
                problem(number, What.TOO_MANY_CELLS, "");
                return;
            }
            if (cells.size() < HEADER.size()) {
                problem(number, What.TOO_FEW_CELLS, "");
                return;
            }
            Optional<LocalDate> date = HolidayDates.read(cells.get(0));
            Optional<Holiday.Kind> kind = Optional.ofNullable(kinds.get(cells.get(1)));
            if (date.isEmpty()) {
                problem(number, What.NOT_A_DATE, cells.get(0));
            } else if (kind.isEmpty()) {
                problem(number, What.NOT_A_KIND, cells.get(1));
            } else if (!days.test(date.get())) {
                problem(number, What.OTHER_YEAR, cells.get(0));
            } else {
                String source = cells.size() > HEADER.size() ? cells.get(HEADER.size()) : "";
                add(number, new Holiday(date.get(), kind.get(), cells.get(2), source));
            }
        }

        private void add(int number, Holiday holiday) {
            Optional<LineProblem> problem = HolidayCheck.problem(number, holiday, holidays);
            problem.ifPresentOrElse(problems::add, () -> holidays.add(holiday));
        }

        private void problem(int number, What what, String found) {
            problems.add(new LineProblem(number, what, found));
        }
    }
}
