package org.itacycle.reminder;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.cycle.Deadline;
import org.itacycle.cycle.Deadlines;
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
        StepPlace watched = StepPlace.watched(execution.getVariables());
        List<WorkItem> blocking = work.inSteps(watched.cycleId(), order.before(watched.step()));
        notices.blocked(
                waiting(watched),
                blocking.stream().map(TellBlockedDelegate::notice).toList(),
                audience.workingOnAndAbove(blocking));
    }

    private StepNotice waiting(StepPlace watched) {
        Deadline deadline =
                deadlines.fixed(watched.fiscalYear(), watched.step()).orElseThrow();
        return new StepNotice(
                watched.cycleId(),
                watched.fiscalYear(),
                watched.step(),
                watched.occurrence(),
                1,
                deadline.startBy(),
                deadline.due(),
                Optional.empty());
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
