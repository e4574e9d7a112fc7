package org.itacycle.publication;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.itacycle.Message;
import org.itacycle.Messages;
import org.itacycle.OutlivingNotes;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.mail.MailServerUnreachable;
import org.itacycle.publication.PublishingStages.Stage;
import org.itacycle.publication.Sighting.Known;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes documents at their targets and proves it. Every call may be repeated and then changes nothing; where a
 * target cannot be reached the exception goes to the caller, which tries again later.
 */
@Service
public class Publications {

    private static final Set<String> COMPARING = Set.of(Proof.Kind.FETCHED.name(), Proof.Kind.READ_BACK.name());

    private final PublicationRegister register;
    private final DocumentRegister documents;
    private final Targets targets;
    private final PublishingStages stages;
    private final OutlivingNotes notes;
    private final Messages messages;
    private final Clock clock;

    Publications(
            PublicationRegister register,
            DocumentRegister documents,
            Targets targets,
            PublishingStages stages,
            OutlivingNotes notes,
            Messages messages,
            Clock clock) {
        this.register = register;
        this.documents = documents;
        this.targets = targets;
        this.stages = stages;
        this.notes = notes;
        this.messages = messages;
        this.clock = clock;
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
                register.planOnce(new NewPublication(
                        UUID.randomUUID().toString(),
                        cycleId,
                        year,
                        step,
                        occurrence,
                        document,
                        target,
                        requestedBy,
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
            }
        }
    }

    /**
     * Brings a planned publication, or one that failed, to its target.
     *
     * @throws PublicationFailed where that cannot be done now; the register keeps why
     */
    @Transactional
    public void publish(String publicationId) {
        Publication publication = require(publicationId);
        if (publication.isOut()) {
            return;
        }
        String key = publication.key();
        stages.reached(Stage.BEFORE_CALL, key);
        Published published = tellingTrouble(
                publication,
                () -> place(publication).publish(order(publication, publication.state() == PublicationState.FAILED)));
        stages.reached(Stage.BEFORE_RECORD, key);
        register.markPublished(publicationId, published.location(), clock.instant());
        stages.reached(Stage.RECORDED, key);
    }

    /**
     * Looks at the target.
     *
     * @return whether what was published is there; if not, the register says what to mend
     * @throws PublicationFailed where it cannot be looked at now; the register keeps why
     * @throws IllegalStateException where it was not published before
     */
    // A lost mail server is no failure of the proof: that the mail now waits for it has to be kept.
    @Transactional(noRollbackFor = MailServerUnreachable.class)
    public boolean prove(String publicationId) {
        Publication publication = require(publicationId);
        return switch (publication.state()) {
            case PROVEN, ACCEPTED -> true;
            case FAILED -> false;
            case PUBLISHED -> look(publication);
            case PLANNED -> throw new IllegalStateException("not published yet: " + publication.key());
        };
    }

    /** Whether the last look found it at its target, or its receiver took it. */
    public boolean isProven(String publicationId) {
        PublicationState state = require(publicationId).state();
        return state == PublicationState.PROVEN || state == PublicationState.ACCEPTED;
    }

    /**
     * Looks again at what was proven before; a place that does not answer is a finding too. Nothing is changed.
     *
     * @param seenBefore whether an earlier look found the place answering, where the proof could not read it
     * @throws PublicationFailed where the fault is our own
     */
    @Transactional
    public Sighting look(String publicationId, boolean seenBefore) {
        Publication publication = require(publicationId);
        return tellingTrouble(
                publication, () -> place(publication).look(order(publication, false), known(publication, seenBefore)));
    }

    /**
     * Looks at what a person has had published again, or at the address that he has just named for it. Where it is there
     * the register keeps how that is proven now.
     *
     * @throws PublicationFailed where the fault is our own
     */
    @Transactional
    public Sighting proveAgain(String publicationId) {
        Publication publication = require(publicationId);
        return tellingTrouble(publication, () -> lookAnew(publication));
    }

    /**
     * Brings what was published before to its target once more, because a person asked for it: other bytes under its key
     * are replaced. When it was published first stays as it is.
     *
     * @throws PublicationFailed where that cannot be done now; the register keeps why
     */
    @Transactional
    public void publishAgain(String publicationId) {
        Publication publication = require(publicationId);
        Published published =
                tellingTrouble(publication, () -> place(publication).publish(order(publication, true)));
        register.markPublishedAgain(publicationId, published.location());
    }

    /** Whether a person has to bring it to its target. */
    public boolean isByHand(String publicationId) {
        return targets.find(require(publicationId).target())
                .filter(target -> target.kind().byHand())
                .isPresent();
    }

    /** Whether the receiver's receipt is still to be entered. */
    public boolean awaitsReceipt(String publicationId) {
        return require(publicationId).state() == PublicationState.ACCEPTED;
    }

    private boolean look(Publication publication) {
        stages.reached(Stage.BEFORE_LOOK, publication.key());
        Proof proof = tellingTrouble(publication, () -> place(publication).prove(order(publication, false)));
        stages.reached(Stage.BEFORE_PROOF, publication.key());
        if (proof instanceof Proof.Found found) {
            register.markFound(publication.id(), found, found.remark().map(messages::text), clock.instant());
            stages.reached(Stage.PROOF_RECORDED, publication.key());
            return true;
        }
        register.markFailed(publication.id(), messages.text(((Proof.Mismatch) proof).problem()));
        return false;
    }

    private <T> T tellingTrouble(Publication publication, Supplier<T> call) {
        try {
            return call.get();
        } catch (MailServerUnreachable lost) {
            throw lost;
        } catch (RuntimeException failure) {
            Message why = failure instanceof TargetTrouble trouble
                    ? trouble.text()
                    : Message.of("publication.trouble.unexpected");
            String text = messages.text("publication.trouble", targets.label(publication.target()), why);
            notes.write(publication.key(), () -> register.noteTrouble(publication.id(), text));
            throw new PublicationFailed(text, failure);
        }
    }

    private Sighting lookAnew(Publication publication) {
        try {
            Proof proof = place(publication).prove(order(publication, false));
            if (proof instanceof Proof.Found found) {
                register.markFoundAgain(publication.id(), found, found.remark().map(messages::text), clock.instant());
            }
            return proof.asSighting();
        } catch (TargetTrouble trouble) {
            return new Sighting.Silent(trouble.text());
        }
    }

    private static Known known(Publication publication, boolean seenBefore) {
        boolean compared = publication.proof().filter(COMPARING::contains).isPresent();
        return compared ? Known.COMPARED : seenBefore ? Known.SEEN : Known.NEVER;
    }

    private PublicationTarget place(Publication publication) {
        Target target = publication.target();
        return targets.find(target)
                .map(ConfiguredTarget::place)
                .orElseThrow(() -> new TargetTrouble(Message.of("publication.trouble.not-configured", target.name())));
    }

    private PublicationOrder order(Publication publication, boolean mending) {
        DocumentVersion document = documents
                .version(publication.documentVersionId())
                .orElseThrow(() -> new IllegalStateException("no document for " + publication.key()));
        return new PublicationOrder(
                publication.id(),
                publication.key(),
                publication.fiscalYear(),
                publication.step(),
                publication.occurrence(),
                document,
                publication.location(),
                mending);
    }

    private Publication require(String publicationId) {
        return register.find(publicationId)
                .orElseThrow(() -> new IllegalArgumentException("no publication " + publicationId));
    }
}
