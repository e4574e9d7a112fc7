package org.itacycle.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Subjects;
import org.itacycle.trail.Trail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every mail that leaves the product: queued once, in the transaction that causes it, and delivered by a job afterwards.
 * It is sent again only where the server accepted it and our commit did not follow; the repeat carries the same
 * Message-ID, which is made from the mail's key.
 */
@Component
public class Outbox {

    private final MailTable table;
    private final MailTransport transport;
    private final MailServer server;
    private final MailDispatch dispatch;
    private final FailedAttempts failedAttempts;
    private final MailSettings settings;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    Outbox(
            MailTable table,
            MailTransport transport,
            MailServer server,
            MailDispatch dispatch,
            FailedAttempts failedAttempts,
            MailSettings settings,
            Trail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.transport = transport;
        this.server = server;
        this.dispatch = dispatch;
        this.failedAttempts = failedAttempts;
        this.settings = settings;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /**
     * Queues a mail and asks for its delivery. A repeated key changes nothing and asks for nothing.
     *
     * @return the mail's id, the same for the same key
     */
    public String enqueue(MailMessage message) {
        return transaction.execute(running -> queue(message, true));
    }

    /**
     * Queues a mail whose delivery the caller sees to itself, with {@link #deliver}.
     *
     * @return the mail's id, the same for the same key
     */
    public String enqueueWithoutDispatch(MailMessage message) {
        return transaction.execute(running -> queue(message, false));
    }

    /**
     * Delivers a queued mail; one that was sent stays sent and is not sent again. A refusal is recorded even though the
     * caller's transaction rolls back.
     *
     * @throws MailServerUnreachable where the mail now waits for the server: the caller commits that, and calls again
     *     when the server answers
     * @throws org.springframework.mail.MailException where the server did not take it; try again later
     * @throws IllegalArgumentException where there is no such mail
     */
    public MailStatus deliver(String mailId) {
        table.lock(mailId);
        MailStatus status = require(mailId);
        if (status.sent()) {
            return status;
        }
        refuseWhileLost(mailId);
        try {
            transport.send(table.outgoing(mailId));
        } catch (MailServerUnreachable lost) {
            await(mailId, Problem.of(lost));
            throw lost;
        } catch (RuntimeException failed) {
            failedAttempts.record(mailId, failed);
            throw failed;
        }
        table.markSent(mailId, clock.instant());
        return require(mailId);
    }

    /** Each waiting mail would else hold a thread for the length of a timeout, only to learn what is known. */
    private void refuseWhileLost(String mailId) {
        MailServer.Reachability known = server.now();
        if (!known.reachable()) {
            await(mailId, known.problem());
            throw new MailServerUnreachable(known.problem());
        }
    }

    private void await(String mailId, String problem) {
        server.lost(problem);
        table.markWaiting(mailId, problem);
    }

    /** After a start: a server that was lost is watched again, whatever became of the watch meanwhile. */
    public void watchLostServer() {
        server.watchIfLost();
    }

    /** The last attempt was refused; a person has to see to it. */
    public void gaveUp(String mailId) {
        table.markFailed(mailId);
    }

    /** A mail that was given up has its attempts again. */
    public void resumed(String mailId) {
        table.markQueuedAgain(mailId);
    }

    /**
     * Has an unsent mail tried at once; one that was sent stays sent.
     *
     * @param account who wants it
     * @return whether it is tried
     * @throws IllegalArgumentException where there is no such mail
     */
    public boolean sendAgain(String mailId, String account) {
        return Boolean.TRUE.equals(transaction.execute(running -> {
            table.lock(mailId);
            if (require(mailId).sent()) {
                return false;
            }
            table.markQueuedAgain(mailId);
            dispatch.sendAgain(mailId);
            trail.add(Deed.of(account, Action.MAIL_SENT_AGAIN, Subjects.of("mail", mailId)));
            return true;
        }));
    }

    /** How far a mail got; empty where there is none with this id. */
    public Optional<MailStatus> status(String mailId) {
        return table.status(mailId);
    }

    private String queue(MailMessage message, boolean dispatched) {
        return table.idOf(message.key()).orElseGet(() -> insert(message, dispatched));
    }

    private String insert(MailMessage message, boolean dispatched) {
        String id = UUID.randomUUID().toString();
        try {
            savepoint.executeWithoutResult(running -> table.insert(
                    id, messageId(message.key()), message, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        } catch (DuplicateKeyException queuedMeanwhile) {
            return table.idOf(message.key()).orElseThrow(() -> queuedMeanwhile);
        }
        if (dispatched) {
            dispatch.requested(id);
        }
        return id;
    }

    private String messageId(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(hash, 0, 20) + "@" + settings.domain() + ">";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private MailStatus require(String mailId) {
        return table.status(mailId).orElseThrow(() -> new IllegalArgumentException("no mail " + mailId));
    }
}
