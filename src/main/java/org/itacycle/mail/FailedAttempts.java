package org.itacycle.mail;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Records failed deliveries so that the record outlives the rollback which the failure causes.
 *
 * <p>The delivering job holds a connection, and a second one inside a transaction could starve the pool. So the record
 * waits until that transaction is over and is then written and committed on the very connection that is still bound to
 * it. Without a transaction it is written at once.
 */
@Component
class FailedAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(FailedAttempts.class);

    private final MailTable table;
    private final DataSource dataSource;
    private final Clock clock;

    FailedAttempts(MailTable table, DataSource dataSource, Clock clock) {
        this.table = table;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    void record(String mailId, Exception failure) {
        String error = Problem.of(failure);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            table.markRefused(mailId, error, clock.instant());
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                writeBehind(mailId, error);
            }
        });
    }

    private void writeBehind(String mailId, String error) {
        try {
            table.markRefused(mailId, error, clock.instant());
            commitBoundConnection();
        } catch (SQLException | RuntimeException lost) {
            // The delivery itself fails visibly at its job; only this note about it is missing.
            LOG.warn("The failed delivery of mail {} could not be recorded", mailId, lost);
        }
    }

    private void commitBoundConnection() throws SQLException {
        Connection bound = DataSourceUtils.getConnection(dataSource);
        try {
            if (!bound.getAutoCommit()) {
                bound.commit();
            }
        } finally {
            DataSourceUtils.releaseConnection(bound, dataSource);
        }
    }
}
