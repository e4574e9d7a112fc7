package org.itacycle.mail;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether the mail server answers, as all nodes know it. While it does not, mails wait without trying, and one probe
 * asks for all of them.
 */
@Component
class MailServer {

    private final MailServerTable table;
    private final MailTransport transport;
    private final MailDispatch dispatch;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailServer(
            MailServerTable table,
            MailTransport transport,
            MailDispatch dispatch,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.transport = transport;
        this.dispatch = dispatch;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What is known about the server.
     *
     * @param since when that began
     * @param problem what the last connection met; empty text while the server answers
     */
    record Reachability(boolean reachable, Instant since, String problem) {}

    Reachability now() {
        return table.read();
    }

    /**
     * The server could not be reached. Called in the transaction in which a mail begins to wait: the lock it takes is
     * kept until the waiting can be seen, so the probe cannot call between.
     */
    void lost(String problem) {
        transaction.executeWithoutResult(running -> {
            if (table.lock().reachable()) {
                table.write(false, clock.instant(), problem);
            }
            dispatch.watchServer();
        });
    }

    /** Sees to it that a server which was lost before a restart is watched again. */
    void watchIfLost() {
        transaction.executeWithoutResult(running -> {
            if (!table.lock().reachable()) {
                dispatch.watchServer();
            }
        });
    }

    /**
     * Asks the server. Where it answers, the caller calls the waiting mails in the same transaction.
     *
     * @return whether it answers
     */
    boolean answers() {
        try {
            transport.probe();
        } catch (MailServerUnreachable still) {
            table.stillLost(clock.instant(), Problem.of(still));
            return false;
        }
        transaction.executeWithoutResult(running -> {
            if (!table.lock().reachable()) {
                table.write(true, clock.instant(), null);
            }
        });
        return true;
    }
}
