package org.itacycle.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Which fiscal years may be opened, and when the product opens one by itself. */
@Component("cycleOpener")
public class CycleOpening {

    private final CycleRegister cycles;
    private final WorkingCalendar calendar;
    private final CycleSettings settings;
    private final Clock clock;

    CycleOpening(CycleRegister cycles, WorkingCalendar calendar, CycleSettings settings, Clock clock) {
        this.cycles = cycles;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Records the cycle of a year.
     *
     * @throws Refusal where the year is neither the current nor the next one, or already has a cycle
     */
    Cycle open(FiscalYear year, String processInstanceId, String account) {
        FiscalYear current = FiscalYear.of(today());
        if (!year.equals(current) && !year.equals(current.next())) {
            throw Refusal.because(
                    Reason.INVALID,
                    "cycle.year-not-open",
                    year.toString(),
                    current.toString(),
                    current.next().toString());
        }
        return cycles.open(year, processInstanceId, account);
    }

    /**
     * Whether the product should now open the current year by itself: from the first working day of October on, however
     * late it looks, unless the year was opened before.
     */
    public boolean isDue() {
        FiscalYear year = currentYear();
        LocalDate first = calendar.firstWorkingDay(year.month(Month.OCTOBER));
        return settings.openAutomatically() && !today().isBefore(first) && !cycles.everOpened(year);
    }

    FiscalYear currentYear() {
        return FiscalYear.of(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDates.ZONE);
    }
}
