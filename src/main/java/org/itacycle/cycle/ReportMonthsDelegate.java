package org.itacycle.cycle;

import java.time.YearMonth;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.itacycle.calendar.ThaiDates;
import org.springframework.stereotype.Component;

/** The months that owe a monthly report: {@code reportMonths} in the models. */
@Component("reportMonths")
public class ReportMonthsDelegate {

    private static final int PUBLISHED = 6;

    private final StepRegister steps;
    private final Deadlines deadlines;

    ReportMonthsDelegate(StepRegister steps, Deadlines deadlines) {
        this.steps = steps;
        this.deadlines = deadlines;
    }

    /** From the month in which step 6 ended, as {@code 2023-01}; the months before it owe nothing. */
    public List<String> owed(DelegateExecution execution) {
        String cycleId = (String) execution.getVariable(ProcessVariables.CYCLE_ID.name());
        YearMonth published = YearMonth.from(steps.latest(cycleId, PUBLISHED, Deadlines.NO_OCCURRENCE)
                .flatMap(StepOpening::done)
                .orElseThrow(() -> new IllegalStateException("reports are asked for before step 6 has ended"))
                .atZone(ThaiDates.ZONE));
        return deadlines.reportMonths(published, StepPlace.fiscalYear(execution.getVariables())).stream()
                .map(YearMonth::toString)
                .toList();
    }
}
