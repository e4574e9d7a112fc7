package org.itacycle.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the rows of one holiday table and gathers everything that is wrong before it refuses. */
final class HolidayCsv {

    private static final String HEADER = "date,kind,name";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int COLUMNS = 3;

    private final String name;
    private final List<Holiday> holidays = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private boolean headerSeen;

    HolidayCsv(String name) {
        this.name = name;
    }

    List<Holiday> read(BufferedReader csv) throws IOException {
        int number = 0;
        for (String line = csv.readLine(); line != null; line = csv.readLine()) {
            number++;
            readLine(number, number == 1 ? withoutByteOrderMark(line) : line);
        }
        if (!headerSeen && problems.isEmpty()) {
            problems.add("there is no header " + HEADER);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Holiday table " + name + ": " + String.join("; ", problems));
        }
        return holidays;
    }

    private void readLine(int number, String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (!headerSeen) {
            headerSeen = true;
            if (!line.strip().equals(HEADER)) {
                problem(number, "expected the header " + HEADER);
            }
            return;
        }
        readRow(number, line);
    }

    private void readRow(int number, String line) {
        String[] cells = line.split(",", COLUMNS);
        if (cells.length < COLUMNS || cells[2].isBlank()) {
            problem(number, "expected " + HEADER);
            return;
        }
        Optional<LocalDate> date = date(cells[0].strip());
        Optional<Holiday.Kind> kind = Holiday.Kind.named(cells[1].strip());
        if (date.isEmpty()) {
            problem(number, "'" + cells[0].strip() + "' is no date like 2023-01-31");
        } else if (kind.isEmpty()) {
            problem(number, "'" + cells[1].strip() + "' is no kind of holiday");
        } else if (isRepeated(date.get(), cells[2].strip())) {
            problem(number, "this holiday stands in the table twice");
        } else {
            holidays.add(new Holiday(date.get(), kind.get(), cells[2].strip()));
        }
    }

    private boolean isRepeated(LocalDate date, String holidayName) {
        return holidays.stream()
                .anyMatch(known -> known.date().equals(date) && known.name().equals(holidayName));
    }

    private void problem(int number, String what) {
        problems.add("line " + number + ": " + what);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static String withoutByteOrderMark(String line) {
        return line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
    }
}
