package org.itacycle.simulation;

import java.time.YearMonth;
import org.itacycle.Messages;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.Deadlines;
import org.itacycle.cycle.StepTitles;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a step is called in its year, with the month where it reports one. */
@Component
@Profile("simulation")
class StepWording {

    private final StepTitles titles;
    private final Messages messages;

    StepWording(StepTitles titles, Messages messages) {
        this.titles = titles;
        this.messages = messages;
    }

    String of(Cycle cycle, int step, String occurrence) {
        String title = titles.title(step, cycle.fiscalYear());
        return occurrence.equals(Deadlines.NO_OCCURRENCE)
                ? title
                : messages.text("cycle.title-of-month", title, ThaiDates.month(YearMonth.parse(occurrence)));
    }
}
