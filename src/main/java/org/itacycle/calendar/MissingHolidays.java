package org.itacycle.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itacycle.Message;
import org.springframework.stereotype.Component;

/** Warns of a calendar year without national holidays as soon as the fiscal year that touches it has begun. */
@Component
class MissingHolidays implements CalendarWarnings {

    private final HolidayRegister register;

    MissingHolidays(HolidayRegister register) {
        this.register = register;
    }

    @Override
    public Optional<Message> current(LocalDate today) {
        FiscalYear year = FiscalYear.of(today);
        String missing =
                register.current().missing(year).stream().map(ThaiDates::year).collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("calendar.holidays-missing", missing, year.toString()));
    }
}
