package org.itacycle.cycle;

import java.time.YearMonth;
import java.util.Set;
import org.itacycle.Message;
import org.itacycle.Messages;
import org.itacycle.calendar.ThaiDates;
import org.springframework.stereotype.Component;

/** What a task is called in the lists of the people who work on it. */
@Component
public class TaskTitles {

    /** Tasks beside the work of a step: they say what they are in addition to the step's title. */
    private static final Set<String> ASIDES = Set.of(
            SignOffProcess.Element.SIGN_OFF_WITHDRAW.id(),
            SignOffProcess.Element.SIGN_OFF_ATTACH_ORIGINAL.id(),
            PublicationProcess.Element.PUBLICATION_REPAIR.id(),
            PublicationWatchProcess.Element.PUBLICATION_WATCH_MEND.id());

    private final StepTitles steps;
    private final Messages messages;

    TaskTitles(StepTitles steps, Messages messages) {
        this.steps = steps;
        this.messages = messages;
    }

    /**
     * @param modelName the name of the user task in its own model
     */
    public String title(StepPlace place, String element, String modelName) {
        String titled = title(place);
        return ASIDES.contains(element) ? messages.text(Message.of("cycle.title-aside", titled, modelName)) : titled;
    }

    /** What a step itself is called, with its month where it recurs. */
    public String title(StepPlace place) {
        String step = steps.title(place.step(), place.fiscalYear());
        return Deadlines.NO_OCCURRENCE.equals(place.occurrence())
                ? step
                : messages.text(
                        Message.of("cycle.title-of-month", step, ThaiDates.month(YearMonth.parse(place.occurrence()))));
    }
}
