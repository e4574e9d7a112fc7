package org.itacycle.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.publication.Publication;
import org.itacycle.publication.PublicationRegister;
import org.itacycle.publication.Target;
import org.itacycle.publication.Targets;
import org.springframework.stereotype.Component;

/** Asks the register of publications what may be seen on the product's own public page; nothing else here asks it. */
@Component
class PublicPublications {

    private final PublicationRegister register;
    private final Targets targets;

    PublicPublications(PublicationRegister register, Targets targets) {
        this.register = register;
        this.targets = targets;
    }

    /**
     * One version of a document that is out.
     *
     * @param step the step that published it
     * @param occurrence the month of a monthly report, else {@code -}
     */
    record Visible(
            String id, String cycleId, int step, String occurrence, String documentVersionId, Instant publishedAt) {}

    /** The fiscal years of which something is out, newest first. */
    List<FiscalYear> years() {
        return register.publishedYears(Target.WEBSITE);
    }

    /** What is out of a year, by step, occurrence and time. */
    List<Visible> of(FiscalYear year) {
        return register.published(year, Target.WEBSITE).stream()
                .map(PublicPublications::visible)
                .toList();
    }

    /** A publication by its id; empty while it is not out. */
    Optional<Visible> find(String publicationId) {
        return register.find(publicationId)
                .filter(publication -> targets.shownOnPublicPage(publication.target()) && publication.isOut())
                .map(PublicPublications::visible);
    }

    private static Visible visible(Publication publication) {
        return new Visible(
                publication.id(),
                publication.cycleId(),
                publication.step(),
                publication.occurrence(),
                publication.documentVersionId(),
                publication.publishedAt().orElseThrow());
    }
}
