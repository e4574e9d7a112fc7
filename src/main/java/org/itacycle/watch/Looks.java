package org.itacycle.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itacycle.Message;
import org.itacycle.Messages;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.publication.Publication;
import org.itacycle.publication.PublicationRegister;
import org.itacycle.publication.Publications;
import org.itacycle.publication.Sighting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at published addresses and keeps what was found. Repeating a call looks again and opens nothing twice. */
@Component
class Looks {

    private final WatchedAddresses watched;
    private final WatchRegister register;
    private final PublicationRegister published;
    private final Publications publications;
    private final LookDispatch dispatch;
    private final LostPlaces lostPlaces;
    private final WatchSettings settings;
    private final Messages messages;
    private final Clock clock;

    Looks(
            WatchedAddresses watched,
            WatchRegister register,
            PublicationRegister published,
            Publications publications,
            LookDispatch dispatch,
            LostPlaces lostPlaces,
            WatchSettings settings,
            Messages messages,
            Clock clock) {
        this.watched = watched;
        this.register = register;
        this.published = published;
        this.publications = publications;
        this.dispatch = dispatch;
        this.lostPlaces = lostPlaces;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Takes on every address that was not ordered to be looked at today and whose last look is over.
     *
     * @param run who orders them; two runs of one day never take on the same address
     */
    @Transactional
    public void collect(String run) {
        LocalDate today = today();
        Set<String> atWork = dispatch.atWork();
        watched.on(today).stream()
                .filter(publication -> !atWork.contains(publication.key()))
                .map(Publication::id)
                .sorted()
                .forEach(id -> register.takeOn(id, today, run));
    }

    /** The publications that this run has taken on. */
    List<String> orderedBy(String run) {
        return register.orderedBy(run);
    }

    /** Orders the look at one address. */
    void order(String publicationId) {
        dispatch.order(require(publicationId));
    }

    /**
     * Looks at one address.
     *
     * @throws org.itacycle.publication.PublicationFailed where the fault is our own; to be tried again later
     */
    @Transactional
    public void look(String publicationId) {
        Publication publication = require(publicationId);
        LastLook before = last(publicationId);
        if (!watched.include(publication, today())) {
            register.record(before.ended());
            return;
        }
        Sighting sighting = sighting(publication, before);
        register.record(before.after(
                sighting,
                text(sighting),
                clock.instant(),
                settings.repeatAfter().size()));
    }

    /** How long to wait before a place that does not answer is looked at again. */
    Duration pause(String publicationId) {
        return settings.repeatAfter().get(last(publicationId).silences() - 1);
    }

    LastLook last(String publicationId) {
        return register.find(publicationId)
                .orElseThrow(() -> new IllegalStateException("never ordered to be looked at: " + publicationId));
    }

    private Sighting sighting(Publication publication, LastLook before) {
        if (before.isAnswerPending()) {
            return before.answer().orElseThrow().kind() == MendAnswer.LOOK_AGAIN
                    ? publications.look(publication.id(), before.seen())
                    : publications.proveAgain(publication.id());
        }
        return lostPlaces.known(publication, before.run()).orElseGet(() -> ask(publication, before));
    }

    private Sighting ask(Publication publication, LastLook before) {
        long begun = System.nanoTime();
        Sighting sighting = publications.look(publication.id(), before.seen());
        lostPlaces.learn(publication, before.run(), sighting, Duration.ofNanos(System.nanoTime() - begun));
        return sighting;
    }

    private Optional<String> text(Sighting sighting) {
        return finding(sighting).map(messages::text);
    }

    private static Optional<Message> finding(Sighting sighting) {
        if (sighting instanceof Sighting.Gone gone) {
            return Optional.of(gone.what());
        }
        if (sighting instanceof Sighting.Changed changed) {
            return Optional.of(changed.what());
        }
        if (sighting instanceof Sighting.Silent silent) {
            return Optional.of(silent.why());
        }
        return sighting instanceof Sighting.Unreadable unreadable ? Optional.of(unreadable.why()) : Optional.empty();
    }

    private Publication require(String publicationId) {
        return published
                .find(publicationId)
                .orElseThrow(() -> new IllegalArgumentException("no publication " + publicationId));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDates.ZONE);
    }
}
