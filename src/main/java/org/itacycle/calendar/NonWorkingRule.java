package org.itacycle.calendar;

import java.time.LocalDate;

/**
 * Where a deadline goes that falls on a weekend or a holiday. The documents give no rule; they say "within", so earlier
 * is the safe reading.
 */
public enum NonWorkingRule {
    /** To the working day before. */
    EARLIER {
        @Override
        public LocalDate apply(LocalDate date, WorkingCalendar calendar) {
            return calendar.workingDayOnOrBefore(date);
        }
    },
    /** To the working day after. */
    LATER {
        @Override
        public LocalDate apply(LocalDate date, WorkingCalendar calendar) {
            return calendar.workingDayOnOrAfter(date);
        }
    },
    /** It stays, although nobody works. */
    AS_IS {
        @Override
        public LocalDate apply(LocalDate date, WorkingCalendar calendar) {
            return date;
        }
    };

    /** The day on which a deadline with this rule really falls; a working day is always kept. */
    public abstract LocalDate apply(LocalDate date, WorkingCalendar calendar);
}
