package org.itacycle.trail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.itacycle.OutlivingNotes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals each entry together with its predecessor's seal.
 *
 * <p>One row makes those who add entries wait for each other. So that they wait for a commit and not for each other's
 * work, a transaction collects its deeds and writes them as the last thing before it commits; it holds that row behind
 * all its other locks, so two transactions never wait for each other because of it.
 */
@Component
class ChainedTrail implements Trail {

    private final TrailTable table;
    private final TrailKey key;
    private final Clock clock;
    private final OutlivingNotes notes;
    private final TransactionTemplate transaction;

    ChainedTrail(
            TrailTable table,
            TrailKey key,
            Clock clock,
            OutlivingNotes notes,
            PlatformTransactionManager transactionManager) {
        this.table = table;
        this.key = key;
        this.clock = clock;
        this.notes = notes;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    private record Done(Instant at, Deed deed) {}

    @Override
    public void add(Deed deed) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "%s of %s is done in no transaction".formatted(deed.action(), deed.subject()));
        }
        ofThisTransaction().add(done(deed));
    }

    @Override
    public void addAlone(Deed deed) {
        Done done = done(deed);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            notes.write(deed.action() + " of " + deed.actor(), () -> write(List.of(done)));
        } else {
            transaction.executeWithoutResult(status -> write(List.of(done)));
        }
    }

    private Done done(Deed deed) {
        return new Done(clock.instant().truncatedTo(ChronoUnit.MICROS), FittingDeed.of(deed));
    }

    private Collected ofThisTransaction() {
        Collected known = (Collected) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        Collected collected = new Collected();
        TransactionSynchronizationManager.bindResource(this, collected);
        TransactionSynchronizationManager.registerSynchronization(collected);
        return collected;
    }

    private void write(List<Done> deeds) {
        Head head = table.lockHead();
        long number = head.entries();
        String previous = head.lastSeal();
        List<Entry> entries = new ArrayList<>(deeds.size());
        for (Done done : deeds) {
            number++;
            Entry entry = Entry.sealed(number, done.at(), done.deed(), previous, key);
            previous = entry.seal();
            entries.add(entry);
        }
        table.insert(entries);
        table.moveHead(Head.behind(entries.get(entries.size() - 1), key));
    }

    /** The deeds of one transaction, in the order in which they were done. */
    private final class Collected implements TransactionSynchronization {

        private final List<Done> waiting = new ArrayList<>();
        private boolean committing;

        void add(Done done) {
            if (committing) {
                write(List.of(done));
            } else {
                waiting.add(done);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            write(waiting);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ChainedTrail.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ChainedTrail.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ChainedTrail.this);
        }
    }
}
