package org.itacycle.mail;

import java.time.Clock;
import org.itacycle.OutlivingNotes;
import org.springframework.stereotype.Component;

/** Records failed deliveries so that the record outlives the rollback which the failure causes. */
@Component
class FailedAttempts {

    private final MailTable table;
    private final OutlivingNotes notes;
    private final Clock clock;

    FailedAttempts(MailTable table, OutlivingNotes notes, Clock clock) {
        this.table = table;
        this.notes = notes;
        this.clock = clock;
    }

    void record(String mailId, Exception failure) {
        String error = Problem.of(failure);
        notes.write("mail " + mailId, () -> table.markRefused(mailId, error, clock.instant()));
    }
}
