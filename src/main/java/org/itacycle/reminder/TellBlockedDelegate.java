package org.itacycle.reminder;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.cycle.Deadline;
import org.itacycle.cycle.Deadlines;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.cycle.StepOrder;
import org.itacycle.cycle.StepPlace;
import org.itacycle.cycle.WorkItem;
import org.itacycle.mail.Notices;
import org.itacycle.mail.StepNotice;
import org.springframework.stereotype.Component;

/** A step should begin now and cannot, because an earlier one is stuck: its holder, the head and the director hear. */
@Component("tellBlocked")
class TellBlockedDelegate implements JavaDelegate {

    private final Deadlines deadlines;
    private final StepOrder order;
    private final OpenWork work;
    private final StepAudience audience;
    private final Notices notices;

    TellBlockedDelegate(Deadlines deadlines, StepOrder order, OpenWork work, StepAudience audience, Notices notices) {
        this.deadlines = deadlines;
        this.order = order;
        this.work = work;
        this.audience = audience;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycleId = (String) execution.getVariable(ProcessVariables.CYCLE_ID.name());
        FiscalYear year = StepPlace.fiscalYear(execution.getVariables());
        int step = ((Number) execution.getVariable(ProcessVariables.WATCHED_STEP.name())).intValue();
        List<WorkItem> blocking = work.inSteps(cycleId, order.before(step));
        notices.blocked(
                waiting(cycleId, year, step),
                blocking.stream().map(TellBlockedDelegate::notice).toList(),
                audience.workingOnAndAbove(blocking));
    }

    private StepNotice waiting(String cycleId, FiscalYear year, int step) {
        Deadline deadline = deadlines.fixed(year, step).orElseThrow();
        return new StepNotice(
                cycleId, year, step, Deadlines.NO_OCCURRENCE, 1, deadline.startBy(), deadline.due(), Optional.empty());
    }

    private static StepNotice notice(WorkItem item) {
        return new StepNotice(
                item.cycleId(),
                item.fiscalYear(),
                item.step(),
                item.occurrence(),
                item.round(),
                item.startBy(),
                item.due(),
                Optional.of(item.taskId()));
    }
}
