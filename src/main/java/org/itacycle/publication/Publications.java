package org.itacycle.publication;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.itacycle.Message;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.mail.MailServerUnreachable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes documents at their targets and proves it. Every call may be repeated and then changes nothing; where a
 * target cannot be reached the exception goes to the caller, which tries again later.
 */
@Service
public class Publications {

    private static final Locale THAI = Locale.forLanguageTag("th");

    private final PublicationRegister register;
    private final DocumentRegister documents;
    private final Map<Target, PublicationTarget> targets = new EnumMap<>(Target.class);
    private final MessageSource messages;
    private final Clock clock;

    Publications(
            PublicationRegister register,
            DocumentRegister documents,
            List<PublicationTarget> targets,
            MessageSource messages,
            Clock clock) {
        this.register = register;
        this.documents = documents;
        targets.forEach(target -> this.targets.put(target.target(), target));
        this.messages = messages;
        this.clock = clock;
        requireAdapters();
    }

    /**
     * Plans each document for each target, once.
     *
     * @param occurrence the month of a monthly report, else {@code -}
     * @param requestedBy the account on whose word it is published
     */
    @Transactional
    public void plan(
            String cycleId,
            FiscalYear year,
            int step,
            String occurrence,
            List<Target> targets,
            List<DocumentVersion> documents,
            String requestedBy) {
        for (DocumentVersion document : documents) {
            for (Target target : targets) {
                register.planOnce(planned(cycleId, year, step, occurrence, document, target, requestedBy));
            }
        }
    }

    /** Brings a planned publication, or one that failed, to its target. */
    @Transactional
    public void publish(String publicationId) {
        Publication publication = require(publicationId);
        if (publication.isOut()) {
            return;
        }
        Published published = targets.get(publication.target()).publish(order(publication));
        register.markPublished(publicationId, published.location(), clock.instant());
    }

    /**
     * Looks at the target.
     *
     * @return whether what was published is there; if not, the register says what to mend
     * @throws IllegalStateException where it was not published before
     */
    // A lost mail server is no failure of the proof: that the mail now waits for it has to be kept.
    @Transactional(noRollbackFor = MailServerUnreachable.class)
    public boolean prove(String publicationId) {
        Publication publication = require(publicationId);
        return switch (publication.state()) {
            case PROVEN -> true;
            case FAILED -> false;
            case PUBLISHED -> look(publication);
            case PLANNED -> throw new IllegalStateException("not published yet: " + publication.key());
        };
    }

    private boolean look(Publication publication) {
        Proof proof = targets.get(publication.target()).prove(order(publication));
        if (proof instanceof Proof.Found found) {
            register.markProven(publication.id(), found.kind().name(), found.location(), clock.instant());
            return true;
        }
        register.markFailed(publication.id(), text(((Proof.Mismatch) proof).problem()));
        return false;
    }

    private PublicationOrder order(Publication publication) {
        DocumentVersion document = documents
                .version(publication.documentVersionId())
                .orElseThrow(() -> new IllegalStateException("no document for " + publication.key()));
        return new PublicationOrder(
                publication.id(),
                publication.key(),
                publication.fiscalYear(),
                publication.step(),
                publication.occurrence(),
                document);
    }

    private Publication planned(
            String cycleId,
            FiscalYear year,
            int step,
            String occurrence,
            DocumentVersion document,
            Target target,
            String requestedBy) {
        String key = "%s/%d/%s/%s/v%d/%s"
                .formatted(year, step, occurrence, document.documentId(), document.version(), target);
        return new Publication(
                UUID.randomUUID().toString(),
                key,
                cycleId,
                year,
                step,
                occurrence,
                document.id(),
                target,
                PublicationState.PLANNED,
                Optional.empty(),
                document.sha256(),
                Optional.empty(),
                Optional.empty(),
                requestedBy,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty(),
                Optional.empty());
    }

    private Publication require(String publicationId) {
        return register.find(publicationId)
                .orElseThrow(() -> new IllegalArgumentException("no publication " + publicationId));
    }

    private String text(Message message) {
        return messages.getMessage(message.key(), message.arguments().toArray(), THAI);
    }

    private void requireAdapters() {
        Arrays.stream(Target.values())
                .filter(target -> !targets.containsKey(target))
                .findAny()
                .ifPresent(target -> {
                    throw new IllegalStateException("nothing publishes to " + target);
                });
    }
}
