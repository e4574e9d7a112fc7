package org.itacycle.simulation;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.itacycle.Messages;
import org.itacycle.calendar.FiscalYear;
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
    private final Map<Place, String> known = new HashMap<>();

    StepWording(StepTitles titles, Messages messages) {
        this.titles = titles;
        this.messages = messages;
    }

    private record Place(FiscalYear year, int step, String occurrence) {}

    String of(Cycle cycle, int step, String occurrence) {
        return known.computeIfAbsent(new Place(cycle.fiscalYear(), step, occurrence), this::worded);
    }

    private String worded(Place place) {
        String title = titles.title(place.step(), place.year());
        return place.occurrence().equals(Deadlines.NO_OCCURRENCE)
                ? title
                : messages.text("cycle.title-of-month", title, ThaiDates.month(YearMonth.parse(place.occurrence())));
    }
}
