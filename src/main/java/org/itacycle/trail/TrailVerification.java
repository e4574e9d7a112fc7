package org.itacycle.trail;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Examines the trail of a database; changes nothing. */
@Component
class TrailVerification {

    private final TrailReader reader;
    private final TransactionTemplate transaction;

    TrailVerification(TrailReader reader, PlatformTransactionManager transactionManager) {
        this.reader = reader;
        this.transaction = new TransactionTemplate(transactionManager);
        this.transaction.setReadOnly(true);
        // One state of the tables, however many entries come meanwhile.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    Examination.Verdict verify(Keyring keys, Anchors anchors) {
        return transaction.execute(status -> new Examination(reader, keys, anchors).verdict());
    }
}
