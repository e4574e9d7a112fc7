package org.itacycle.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import org.itacycle.support.ThaiMessages;

/** The import of holidays as a person uses it: a file in, days or problems out. */
public final class ImportedDays {

    private ImportedDays() {}

    /** What is wrong with a file, in the words of the log. */
    public static List<String> problems(String file) {
        return read(file).problems().stream().map(LineProblem::toString).toList();
    }

    /** How many days of 2027 a file brings. */
    public static int count(String file) {
        return read(file).holidays().size();
    }

    /** The names of days as the export writes them and the import reads them again. */
    public static String exported(List<String> names) {
        Year year = Year.of(2027);
        return HolidayCsv.write(java.util.stream.IntStream.range(0, names.size())
                .mapToObj(i -> new Holiday(year.atDay(i + 1), Holiday.Kind.AGENCY, names.get(i), names.get(i)))
                .toList());
    }

    /** The names in a file. */
    public static List<String> names(String file) {
        return read(file).holidays().stream().map(Holiday::name).toList();
    }

    private static HolidayFile read(String file) {
        return new HolidayImport(new HolidayKinds(ThaiMessages.of("calendar")))
                .read(file.getBytes(StandardCharsets.UTF_8), "test", Year.of(2027));
    }
}
