package org.itacycle;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes notes about a failure so that they outlive the rollback which the failure causes.
 *
 * <p>The failing job holds a connection, and a second one inside a transaction could starve the pool. So the note waits
 * until that transaction is over and is then written and committed on the very connection that is still bound to it.
 * Without a transaction it is written at once.
 */
@Component
public class OutlivingNotes {

    private static final Logger LOG = LoggerFactory.getLogger(OutlivingNotes.class);

    private final DataSource dataSource;

    OutlivingNotes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Writes now, or behind the running transaction.
     *
     * @param about what the note is about, for the log where it cannot be written
     */
    public void write(String about, Runnable note) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            note.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                writeBehind(about, note);
            }
        });
    }

    private void writeBehind(String about, Runnable note) {
        try {
            Connection bound = DataSourceUtils.getConnection(dataSource);
            try {
                writeOn(bound, note);
            } finally {
                DataSourceUtils.releaseConnection(bound, dataSource);
            }
        } catch (SQLException | RuntimeException lost) {
            // The failure itself shows at its job; only this note about it is missing.
            LOG.warn("The note about {} could not be written", about, lost);
        }
    }

    private static void writeOn(Connection bound, Runnable note) throws SQLException {
        boolean transactional = !bound.getAutoCommit();
        try {
            note.run();
            if (transactional) {
                bound.commit();
            }
        } catch (SQLException | RuntimeException failed) {
            // What is left open here would be committed when the connection goes back to the pool.
            if (transactional) {
                bound.rollback();
            }
            throw failed;
        }
    }
}
