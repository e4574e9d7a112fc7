package org.itacycle.watch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import org.itacycle.RefusedStart;
import org.itacycle.calendar.FiscalYear;
import org.springframework.stereotype.Component;

/** Until when the publications of a fiscal year are watched: the end of the last assessment that looks at them. */
@Component
class AssessmentEnd {

    /** All repeats of a day's look are over before the next day's look. */
    private static final Duration LONGEST_DAY = Duration.ofHours(20);

    private final MonthDay until;

    AssessmentEnd(WatchSettings settings) {
        this.until = monthDay(settings.until());
        requireWithinADay(settings);
    }

    /** The last day on which the publications of this year are looked at. */
    LocalDate of(FiscalYear year) {
        LocalDate inItsLastYear = until.atYear(year.endingYear());
        return inItsLastYear.isAfter(year.lastDay()) ? inItsLastYear : until.atYear(year.endingYear() + 1);
    }

    boolean isOver(FiscalYear year, LocalDate today) {
        return today.isAfter(of(year));
    }

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text.strip());
        } catch (DateTimeException noDay) {
            throw new RefusedStart(
                    "ita.publication.watch.until is '" + text + "': it has to be a month and a day, 08-31");
        }
    }

    private static void requireWithinADay(WatchSettings settings) {
        Duration all = settings.repeatAfter().stream().reduce(Duration.ZERO, Duration::plus);
        boolean positive =
                settings.repeatAfter().stream().allMatch(pause -> pause.compareTo(Duration.ofMinutes(1)) >= 0);
        if (!positive || all.compareTo(LONGEST_DAY) > 0) {
            throw new RefusedStart(
                    "ita.publication.watch.repeat-after has to be pauses of at least 1m, together at most 20h");
        }
    }
}
