package org.itacycle.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.StepOpening;
import org.itacycle.cycle.StepRegister;
import org.springframework.stereotype.Component;

/** Due days from the step register: a later round has its own. */
@Component
class StepRegisterDueDays implements DueDays {

    private final StepRegister steps;

    StepRegisterDueDays(StepRegister steps) {
        this.steps = steps;
    }

    @Override
    public Optional<LocalDate> dueDay(String cycleId, int step, String occurrence, Instant publishedAt) {
        return steps.of(cycleId).stream()
                .filter(opening ->
                        opening.step() == step && opening.occurrence().equals(occurrence))
                .filter(opening -> !opening.openedAt().isAfter(publishedAt))
                .max(Comparator.comparing(StepOpening::round))
                .map(opening -> LocalDate.ofInstant(opening.due(), ThaiDates.ZONE));
    }
}
