package org.itacycle.reminder;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.itacycle.cycle.StepOpening;
import org.itacycle.cycle.StepPlace;
import org.itacycle.cycle.StepRegister;
import org.itacycle.cycle.WorkItem;
import org.itacycle.mail.Notices;
import org.itacycle.mail.StepNotice;
import org.springframework.stereotype.Component;

/** A step's clock has fired: the step is overdue, and the people at its tasks are told. */
@Component("tellOverdue")
class TellOverdueDelegate implements JavaDelegate {

    private final StepRegister steps;
    private final OpenWork work;
    private final StepAudience audience;
    private final Notices notices;

    TellOverdueDelegate(StepRegister steps, OpenWork work, StepAudience audience, Notices notices) {
        this.steps = steps;
        this.work = work;
        this.audience = audience;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepPlace place = StepPlace.of(execution.getCurrentActivityId(), execution.getVariables());
        StepOpening opening = steps.latest(place.cycleId(), place.step(), place.occurrence())
                .filter(StepOpening::isOpen)
                .orElseThrow(() -> new IllegalStateException("the clock of a step that is not open: " + place));
        steps.markOverdue(opening);
        List<WorkItem> items = work.at(place);
        notices.overdue(notice(place, opening, items), audience.workingOn(items));
    }

    private static StepNotice notice(StepPlace place, StepOpening opening, List<WorkItem> items) {
        Optional<String> task = items.stream().map(WorkItem::taskId).findFirst();
        return new StepNotice(
                place.cycleId(),
                place.fiscalYear(),
                place.step(),
                place.occurrence(),
                opening.round(),
                opening.startBy(),
                opening.due(),
                task);
    }
}
