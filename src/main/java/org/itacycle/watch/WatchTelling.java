package org.itacycle.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.PublicationWatchProcess.Element;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.mail.Notices;
import org.itacycle.mail.Notices.AmissPublication;
import org.itacycle.publication.Publication;
import org.itacycle.publication.PublicationRegister;
import org.itacycle.publication.Target;
import org.itacycle.publication.Targets;
import org.itacycle.reminder.OwnWords;
import org.springframework.stereotype.Component;

/**
 * Tells the officer of a finding. When a whole site is dead every address there becomes a task; of these the first of a
 * day is told at once, with all that is known to be amiss at that target, and the others are in the list of tasks.
 */
@Component
class WatchTelling implements OwnWords {

    private final WatchRegister register;
    private final PublicationRegister published;
    private final DocumentRegister documents;
    private final Targets targets;
    private final WatchLines texts;
    private final Notices notices;
    private final Clock clock;

    WatchTelling(
            WatchRegister register,
            PublicationRegister published,
            DocumentRegister documents,
            Targets targets,
            WatchLines texts,
            Notices notices,
            Clock clock) {
        this.register = register;
        this.published = published;
        this.documents = documents;
        this.targets = targets;
        this.texts = texts;
        this.notices = notices;
        this.clock = clock;
    }

    /** A finding with what was published. */
    private record Finding(Publication publication, LastLook look) {}

    @Override
    public boolean concern(WorkItem item) {
        return item.element().equals(Element.PUBLICATION_WATCH_MEND.id());
    }

    @Override
    public void tell(WorkItem item, String recipient, String address) {
        String publicationId = item.subject().orElseThrow();
        List<Finding> findings = findings();
        Optional<Finding> told = findings.stream()
                .filter(finding -> finding.publication().id().equals(publicationId))
                .findFirst();
        // Settled meanwhile: the task is about to go by itself.
        told.ifPresent(finding -> tell(finding, findings, item, recipient, address));
    }

    private void tell(Finding told, List<Finding> findings, WorkItem item, String recipient, String address) {
        Target target = told.publication().target();
        LookResult result = told.look().result().orElseThrow();
        List<AmissPublication> amiss = findings.stream()
                .filter(finding -> finding.publication().target().equals(target))
                .map(this::line)
                .toList();
        String key = String.join("/", "publication-watch", target.name(), today().toString(), result.name(), recipient);
        notices.amissPublications(key, address, item.fiscalYear(), targets.label(target), amiss, item.taskId());
    }

    private List<Finding> findings() {
        return register.amiss().stream()
                .flatMap(look -> published.find(look.publicationId()).stream()
                        .map(publication -> new Finding(publication, look)))
                .toList();
    }

    private AmissPublication line(Finding finding) {
        Publication publication = finding.publication();
        return new AmissPublication(
                notices.stepTitle(publication.step(), publication.fiscalYear()),
                documents
                        .version(publication.documentVersionId())
                        .map(DocumentVersion::title)
                        .orElse(""),
                publication.location().orElse(""),
                texts.found(finding.look()),
                finding.look().badSince().map(ThaiDates::dateAndTime).orElse(""));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDates.ZONE);
    }
}
