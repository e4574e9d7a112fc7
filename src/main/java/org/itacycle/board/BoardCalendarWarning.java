package org.itacycle.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.itacycle.Message;
import org.itacycle.calendar.CalendarWarnings;
import org.itacycle.calendar.ThaiDates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holidays are missing, so deadlines may be wrong. */
@Component
@Order(10)
class BoardCalendarWarning implements BoardWarning {

    private final CalendarWarnings calendar;
    private final Clock clock;

    BoardCalendarWarning(CalendarWarnings calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public List<Message> current() {
        return calendar.current(LocalDate.ofInstant(clock.instant(), ThaiDates.ZONE));
    }
}
