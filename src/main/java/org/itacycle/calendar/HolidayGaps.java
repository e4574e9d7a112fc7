package org.itacycle.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itacycle.Message;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Finds years whose holidays are missing or look incomplete. A year looks incomplete where it has fewer national days
 * than any year of the table that the product brings, or lacks a day that stood in both years before it: such a day has
 * a fixed date, because no lunar day falls on one date two years running.
 */
@Component
class HolidayGaps {

    private static final String PRODUCTS_TABLE = "calendar/holidays.csv";

    private final int fewest;

    HolidayGaps() {
        HolidayTable usual = productsTable();
        this.fewest = usual.years().stream().mapToInt(usual::nationalDays).min().orElseThrow();
    }

    /** What is wrong with a year; none where its holidays look complete. */
    List<Message> of(Year year, HolidayTable table) {
        int known = table.nationalDays(year);
        if (known == 0) {
            return List.of(Message.of("calendar.gap.year", ThaiDates.year(year)));
        }
        List<Message> gaps = new ArrayList<>();
        if (known < fewest) {
            gaps.add(Message.of(
                    "calendar.gap.few", ThaiDates.year(year), Integer.toString(known), Integer.toString(fewest)));
        }
        Set<MonthDay> lacking = lacking(year, table);
        if (!lacking.isEmpty()) {
            String days = lacking.stream()
                    .map(day -> ThaiDates.dayOfYear(day.atYear(year.getValue())))
                    .collect(Collectors.joining(", "));
            gaps.add(Message.of("calendar.gap.days", ThaiDates.year(year), days));
        }
        return gaps;
    }

    private static Set<MonthDay> lacking(Year year, HolidayTable table) {
        Set<MonthDay> fixed = annual(table, year.minusYears(1));
        fixed.retainAll(annual(table, year.minusYears(2)));
        fixed.removeIf(day -> table.isHoliday(day.atYear(year.getValue())));
        return fixed;
    }

    private static Set<MonthDay> annual(HolidayTable table, Year year) {
        return table.of(year).stream()
                .filter(holiday -> holiday.kind() == Holiday.Kind.ANNUAL)
                .map(holiday -> MonthDay.from(holiday.date()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static HolidayTable productsTable() {
        ClassPathResource file = new ClassPathResource(PRODUCTS_TABLE);
        try (Reader csv = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return HolidayTable.read(csv, PRODUCTS_TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + PRODUCTS_TABLE, e);
        }
    }
}
