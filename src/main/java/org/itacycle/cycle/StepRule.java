package org.itacycle.cycle;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.itacycle.calendar.Effort;
import org.itacycle.calendar.NonWorkingRule;
import org.itacycle.publication.Target;

/**
 * What the printed standard states about one step, apart from its title and its role, which stand in the model.
 *
 * @param step 1 to 13
 * @param effort the printed processing time
 * @param opens when the step opens
 * @param due when it has to be done
 * @param nonWorking where the due day goes when nobody works on it
 * @param targets where its documents are published; empty for most steps
 * @param controlPoints what has to be ticked, in the document's words and order
 * @param reservedFor a later step with the same due day whose effort the latest start of this one leaves free
 */
public record StepRule(
        int step,
        Effort effort,
        OpeningRule opens,
        DueRule due,
        NonWorkingRule nonWorking,
        List<Target> targets,
        List<String> controlPoints,
        OptionalInt reservedFor) {

    public StepRule {
        targets = List.copyOf(targets);
        controlPoints = List.copyOf(controlPoints);
    }

    /** Everything of the row that makes the due date, on one line for the record. */
    String dueText() {
        String text = "due=%s effort=%dd%dh%dm nonWorking=%s"
                .formatted(
                        due.text(),
                        effort.days(),
                        effort.hours(),
                        effort.minutes(),
                        nonWorking.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return reservedFor.isPresent() ? text + " reserve=" + reservedFor.getAsInt() : text;
    }
}
