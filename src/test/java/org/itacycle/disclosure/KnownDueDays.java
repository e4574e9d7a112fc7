package org.itacycle.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** Says that everything was due on the day that a test lays down. */
@TestComponent
class KnownDueDays implements DueDays {

    private volatile Optional<LocalDate> due = Optional.empty();

    void everythingIsDue(LocalDate day) {
        due = Optional.of(day);
    }

    void nothingIsDue() {
        due = Optional.empty();
    }

    @Override
    public Optional<LocalDate> dueDay(String cycleId, int step, String occurrence, Instant publishedAt) {
        return due;
    }
}
