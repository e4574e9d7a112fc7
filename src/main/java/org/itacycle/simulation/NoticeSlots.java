package org.itacycle.simulation;

import java.util.List;
import org.itacycle.cycle.Cycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The reminders and escalations of a year, from the record of notices. */
@Component
@Profile("simulation")
class NoticeSlots {

    List<YearEvent> of(Cycle cycle) {
        return List.of();
    }
}
