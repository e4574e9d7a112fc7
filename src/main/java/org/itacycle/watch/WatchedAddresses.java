package org.itacycle.watch;

import java.time.LocalDate;
import java.util.List;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.CycleRegister;
import org.itacycle.publication.Publication;
import org.itacycle.publication.PublicationRegister;
import org.itacycle.publication.PublicationState;
import org.itacycle.publication.Targets;
import org.springframework.stereotype.Component;

/**
 * Which addresses are watched: where a proven document can be read again, until the assessment of its fiscal year ends.
 * On the product's own page every version stays for the public and is watched; elsewhere only the newest one is.
 */
@Component
class WatchedAddresses {

    private final PublicationRegister publications;
    private final CycleRegister cycles;
    private final Targets targets;
    private final AssessmentEnd end;

    WatchedAddresses(PublicationRegister publications, CycleRegister cycles, Targets targets, AssessmentEnd end) {
        this.publications = publications;
        this.cycles = cycles;
        this.targets = targets;
        this.end = end;
    }

    /** What is watched on a day, oldest first. */
    List<Publication> on(LocalDate day) {
        return publications.provenSince(firstYear(day)).stream()
                .filter(publication -> isToBeRead(publication, day))
                .toList();
    }

    /** Whether this one is watched on a day. */
    boolean include(Publication publication, LocalDate day) {
        return publication.state() == PublicationState.PROVEN
                && cycles.byId(publication.cycleId()).state() != Cycle.State.CANCELLED
                && isToBeRead(publication, day);
    }

    private boolean isToBeRead(Publication publication, LocalDate day) {
        return !end.isOver(publication.fiscalYear(), day)
                && targets.canBeReadAgain(publication)
                && (targets.keepsOlderVersions(publication.target()) || publications.isNewestProven(publication.id()));
    }

    /** The oldest fiscal year whose assessment is not over. */
    private FiscalYear firstYear(LocalDate day) {
        FiscalYear year = FiscalYear.of(day);
        while (!end.isOver(year.previous(), day)) {
            year = year.previous();
        }
        return year;
    }
}
