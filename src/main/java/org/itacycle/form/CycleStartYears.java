package org.itacycle.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.Cycle.State;
import org.itacycle.cycle.CycleRegister;
import org.springframework.stereotype.Component;

/** Offers the current and the next year where they are not open yet, and for cancelling those that run. */
@Component
class CycleStartYears implements StartYears {

    private final CycleRegister cycles;
    private final Clock clock;

    CycleStartYears(CycleRegister cycles, Clock clock) {
        this.cycles = cycles;
        this.clock = clock;
    }

    @Override
    public List<FiscalYear> of(String processKey) {
        return AnnualCycleProcess.KEY.equals(processKey) ? toOpen() : running();
    }

    private List<FiscalYear> toOpen() {
        FiscalYear current = FiscalYear.of(LocalDate.now(clock.withZone(ThaiDates.ZONE)));
        return Stream.of(current, current.next())
                .filter(year -> cycles.active(year).isEmpty())
                .toList();
    }

    private List<FiscalYear> running() {
        return cycles.all().stream()
                .filter(cycle -> cycle.state() == State.OPEN)
                .map(Cycle::fiscalYear)
                .toList();
    }
}
