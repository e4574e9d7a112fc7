package org.itacycle.reminder;

import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.CycleRegister;
import org.itacycle.cycle.Deadlines;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.cycle.StepStandard;
import org.itacycle.mail.Audience;
import org.itacycle.mail.Notices;
import org.itacycle.mail.PassedDate;
import org.itacycle.people.Roles;
import org.springframework.stereotype.Component;

/** A cycle opened late has missed dates before it began: they are told once, together. */
@Component("tellPassedDates")
class TellPassedDatesDelegate implements JavaDelegate {

    private static final int MONTHLY_REPORT = 8;

    private final CycleRegister cycles;
    private final Deadlines deadlines;
    private final Notices notices;

    TellPassedDatesDelegate(CycleRegister cycles, Deadlines deadlines, Notices notices) {
        this.cycles = cycles;
        this.deadlines = deadlines;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Cycle cycle = cycles.byId((String) execution.getVariable(ProcessVariables.CYCLE_ID.name()));
        List<PassedDate> passed = new ArrayList<>(passedReports(cycle));
        passed.addAll(passedSteps(cycle));
        if (!passed.isEmpty()) {
            notices.passedDates(
                    cycle.id(),
                    cycle.fiscalYear(),
                    passed,
                    new Audience(Set.of(), Set.of(Roles.OFFICER, Roles.HEAD, Roles.DIRECTOR)));
        }
    }

    private List<PassedDate> passedReports(Cycle cycle) {
        YearMonth october = cycle.fiscalYear().month(Month.OCTOBER);
        return deadlines.reportMonths(october, cycle.fiscalYear()).stream()
                .map(month -> reportOf(cycle, month))
                .filter(date -> date.due().isBefore(cycle.openedAt()))
                .toList();
    }

    private PassedDate reportOf(Cycle cycle, YearMonth month) {
        String occurrence = month.toString();
        Instant due = deadlines
                .of(cycle.fiscalYear(), MONTHLY_REPORT, occurrence, cycle.openedAt())
                .due();
        return new PassedDate(MONTHLY_REPORT, occurrence, due);
    }

    private List<PassedDate> passedSteps(Cycle cycle) {
        List<PassedDate> passed = new ArrayList<>();
        for (int step = 1; step <= StepStandard.STEPS; step++) {
            int number = step;
            deadlines
                    .fixed(cycle.fiscalYear(), step)
                    .filter(deadline -> !deadline.startBy().isAfter(cycle.openedAt()))
                    .ifPresent(deadline -> passed.add(new PassedDate(number, Deadlines.NO_OCCURRENCE, deadline.due())));
        }
        return passed;
    }
}
