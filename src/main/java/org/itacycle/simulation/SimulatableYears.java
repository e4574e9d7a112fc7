package org.itacycle.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.HolidayTable;

/** The fiscal years whose working days are known, from the product's own holiday table. */
final class SimulatableYears {

    private static final String TABLE = "/calendar/holidays.csv";
    private static final int FIRST = 2500;
    private static final int LAST = 2599;

    private final List<FiscalYear> years;

    private SimulatableYears(List<FiscalYear> years) {
        this.years = years;
    }

    static SimulatableYears ofTheHolidayTable() {
        try (InputStream csv = SimulatableYears.class.getResourceAsStream(TABLE)) {
            HolidayTable table = HolidayTable.read(new InputStreamReader(csv, StandardCharsets.UTF_8), TABLE);
            return new SimulatableYears(IntStream.rangeClosed(FIRST, LAST)
                    .mapToObj(FiscalYear::new)
                    .filter(table::covers)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }

    boolean cover(FiscalYear year) {
        return years.contains(year);
    }

    /** The years as a person reads them: {@code 2566 to 2570}. */
    @Override
    public String toString() {
        return years.get(0) + " to " + years.get(years.size() - 1);
    }
}
