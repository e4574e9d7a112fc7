package org.itacycle.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.itacycle.DatabaseTime;
import org.itacycle.cycle.StepOpening;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The record of every notice: owed, told, or void. Its unique key (cycle, step, occurrence, round, recipient, slot) is
 * why a notice is queued once, on any number of nodes and whatever was restarted.
 */
@Component
class NoticeSlots {

    /** Owed and not told yet. */
    static final String OWED = "OWED";

    /** Queued as a mail. */
    static final String QUEUED = "QUEUED";

    /** Its moment lay before the step opened or its deadline was moved, or the step was done before anybody could be told. */
    static final String VOID = "VOID";

    /** Still owed, but the recipient has no mail address; told as soon as there is one. */
    static final String NO_ADDRESS = "NO_ADDRESS";

    private static final String NOT_TOLD = "state in ('OWED', 'NO_ADDRESS')";

    /** Void slots concern nobody. */
    private static final String NOBODY = "-";

    private final JdbcClient database;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    NoticeSlots(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** The slots of an opening that were worked before, for whomever. */
    Set<String> worked(StepOpening opening) {
        return database
                .sql("select distinct slot from ita_notice_slot"
                        + " where cycle_id = ? and step = ? and occurrence = ? and round = ?")
                .params(opening.cycleId(), opening.step(), opening.occurrence(), opening.round())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Notes that a slot is void for everybody. */
    void addVoid(StepOpening opening, Slot slot) {
        add(opening, NOBODY, slot, NoticeKind.REMINDER, VOID);
    }

    /** Notes that somebody is to be told; what another node noted before stays as it is. */
    void owe(StepOpening opening, Recipient recipient, Slot slot, NoticeKind kind) {
        add(opening, recipient.key(), slot, kind, OWED);
    }

    /** Everybody who is owed a notice. */
    List<String> creditors() {
        return database.sql("select distinct recipient from ita_notice_slot where " + NOT_TOLD + " order by recipient")
                .query(String.class)
                .list();
    }

    /** What somebody is owed, the oldest first. */
    List<OwedNotice> owedTo(Recipient recipient) {
        return database.sql("select id, cycle_id, step, occurrence, round, kind, moment from ita_notice_slot"
                        + " where " + NOT_TOLD + " and recipient = ? order by moment, step, occurrence, slot")
                .param(recipient.key())
                .query(NoticeSlots::owed)
                .list();
    }

    /** Whether somebody was told of this opening as a superior before. */
    boolean escalatedBefore(OwedNotice.Opening opening, Recipient recipient) {
        return database.sql("select count(*) from ita_notice_slot where cycle_id = ? and step = ? and occurrence = ?"
                                + " and round = ? and recipient = ? and kind = ? and state = ?")
                        .params(
                                opening.cycleId(),
                                opening.step(),
                                opening.occurrence(),
                                opening.round(),
                                recipient.key(),
                                NoticeKind.ESCALATION.name(),
                                QUEUED)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Takes the one chance of this day to tell somebody.
     *
     * @return whether nobody took it before; another node that tries waits for the end of this transaction
     */
    boolean takeDay(Recipient recipient, LocalDate day) {
        try {
            savepoint.executeWithoutResult(
                    running -> database.sql("insert into ita_notice_day (recipient, told_on) values (?, ?)")
                            .params(recipient.key(), day)
                            .update());
            return true;
        } catch (DuplicateKeyException toldBefore) {
            return false;
        }
    }

    void markQueued(Collection<OwedNotice> notices, String mailId) {
        notices.forEach(notice -> settle(notice, QUEUED, mailId));
    }

    void markVoid(OwedNotice notice) {
        settle(notice, VOID, null);
    }

    void markWithoutAddress(Collection<OwedNotice> notices) {
        notices.forEach(notice -> database.sql("update ita_notice_slot set state = ? where id = ? and state = ?")
                .params(NO_ADDRESS, notice.id(), OWED)
                .update());
    }

    /** What waits only for an address. */
    record Unaddressed(String recipient, int notices, Instant since) {}

    /** Everybody who was not told for want of an address, the one who waits longest first. */
    List<Unaddressed> withoutAddress() {
        return database.sql("select recipient, count(*) as notices, min(moment) as since from ita_notice_slot"
                        + " where state = ? group by recipient order by since, recipient")
                .param(NO_ADDRESS)
                .query((row, number) -> new Unaddressed(
                        row.getString("recipient"), row.getInt("notices"), DatabaseTime.instant(row, "since")))
                .list();
    }

    private void settle(OwedNotice notice, String state, String mailId) {
        database.sql("update ita_notice_slot set state = ?, told_at = ?, mail_id = ? where id = ? and " + NOT_TOLD)
                .params(state, DatabaseTime.at(clock.instant()), mailId, notice.id())
                .update();
    }

    private void add(StepOpening opening, String recipient, Slot slot, NoticeKind kind, String state) {
        try {
            savepoint.executeWithoutResult(running -> database.sql(
                            "insert into ita_notice_slot (id, cycle_id, step, occurrence, round, recipient, slot, kind,"
                                    + " moment, state, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID().toString(),
                            opening.cycleId(),
                            opening.step(),
                            opening.occurrence(),
                            opening.round(),
                            recipient,
                            slot.name(),
                            kind.name(),
                            DatabaseTime.at(slot.moment()),
                            state,
                            DatabaseTime.at(clock.instant()))
                    .update());
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            // The key is the promise: the notice is owed once.
            return;
        }
    }

    private static OwedNotice owed(ResultSet row, int number) throws SQLException {
        return new OwedNotice(
                row.getString("id"),
                row.getString("cycle_id"),
                row.getInt("step"),
                row.getString("occurrence"),
                row.getInt("round"),
                NoticeKind.valueOf(row.getString("kind")),
                DatabaseTime.instant(row, "moment"));
    }
}
