package org.itacycle.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.itacycle.Message;
import org.springframework.stereotype.Component;

/** Warns of calendar years without all their national holidays as soon as the fiscal year that touches them has begun. */
@Component
class MissingHolidays implements CalendarWarnings {

    private final CalendarRegister register;
    private final HolidayGaps gaps;

    MissingHolidays(CalendarRegister register, HolidayGaps gaps) {
        this.register = register;
        this.gaps = gaps;
    }

    @Override
    public List<Message> current(LocalDate today) {
        FiscalYear year = FiscalYear.of(today);
        HolidayTable table = register.holidays();
        return Stream.of(year.firstDay(), year.lastDay())
                .map(Year::from)
                .flatMap(touched -> gaps.of(touched, table).stream())
                .toList();
    }
}
