package org.itacycle.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.itacycle.FileText;
import org.itacycle.calendar.LineProblem.What;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Reads the holidays of one year from a file that a person chose, and joins them with those that are known. */
@Component
class HolidayImport {

    private static final DataSize LARGEST = DataSize.ofMegabytes(1);

    private final HolidayKinds kinds;

    HolidayImport(HolidayKinds kinds) {
        this.kinds = kinds;
    }

    /** How the holidays of a file meet those that are known. */
    enum Mode {
        /** The file is the whole national list of the year; days of the region and the agency stay. */
        REPLACE,
        /** The file brings further days. */
        ADD
    }

    /**
     * Reads CSV or iCalendar, whichever the content is; the name says nothing.
     *
     * @param name where the holidays come from where the file does not say so
     */
    HolidayFile read(byte[] content, String name, Year year) {
        if (content.length > LARGEST.toBytes()) {
            return refused(What.TOO_LARGE, LARGEST.toMegabytes() + " MB");
        }
        return FileText.of(content).map(text -> read(text, name, year)).orElseGet(() -> refused(What.NOT_TEXT, ""));
    }

    /** The holidays of a year after an import, by date. */
    static List<Holiday> joined(List<Holiday> known, List<Holiday> imported, Mode mode) {
        List<Holiday> kept = known.stream()
                .filter(holiday -> mode == Mode.ADD || !holiday.kind().isNational())
                .filter(holiday -> imported.stream().noneMatch(other -> HolidayCheck.isSame(holiday, other)))
                .toList();
        return new HolidayTable(Stream.concat(kept.stream(), imported.stream()).toList()).holidays();
    }

    private HolidayFile read(String text, String name, Year year) {
        boolean calendar = text.stripLeading().toUpperCase(Locale.ROOT).startsWith(HolidayIcs.BEGIN);
        HolidayFile file = calendar ? new HolidayIcs(kinds, year, name).read(text) : readCsv(text, year);
        if (file.holidays().isEmpty() && file.problems().isEmpty()) {
            return refused(What.NOTHING_FOUND, "");
        }
        return calendar ? file : new HolidayFile(withSource(file.holidays(), name), file.problems());
    }

    private HolidayFile readCsv(String text, Year year) {
        try {
            return new HolidayCsv(kinds.names(), year).read(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Holiday> withSource(List<Holiday> holidays, String source) {
        List<Holiday> all = new ArrayList<>();
        for (Holiday holiday : holidays) {
            all.add(
                    holiday.source().isEmpty()
                            ? new Holiday(holiday.date(), holiday.kind(), holiday.name(), source)
                            : holiday);
        }
        return all;
    }

    private static HolidayFile refused(What what, String found) {
        return new HolidayFile(List.of(), List.of(new LineProblem(LineProblem.WHOLE_FILE, what, found)));
    }
}
