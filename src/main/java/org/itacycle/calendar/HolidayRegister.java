package org.itacycle.calendar;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.calendar.HolidayRows.Mark;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the agency's holidays, version by version; every node sees a change with its next question. */
@Component
public class HolidayRegister implements Supplier<HolidayTable> {

    private final HolidayRows rows;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private volatile Known known = new Known(new Mark(HolidayTable.UNKEPT, ""), new HolidayTable(List.of()));

    HolidayRegister(
            HolidayRows rows,
            HolidaySeed seed,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactionManager) {
        this.rows = rows;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactionManager);
        seed.bringOnce();
    }

    private record Known(Mark mark, HolidayTable table) {}

    /** The table that counts now; asks the database only for its mark while nothing has changed. */
    public HolidayTable current() {
        Mark newest = rows.newest().orElseThrow(() -> new IllegalStateException("there is no holiday table"));
        Known last = known;
        if (!last.mark().equals(newest)) {
            last = new Known(newest, rows.table(newest.version()));
            known = last;
        }
        return last.table();
    }

    @Override
    public HolidayTable get() {
        return current();
    }

    /** The table of an earlier version, which produced the dates that were computed then. */
    public HolidayTable at(int version) {
        return rows.table(version);
    }

    /** What the table would be, for a preview; changes nothing. */
    HolidayTable proposed(HolidayProposal proposal) {
        return current().with(proposal.year(), proposal.holidays());
    }

    /**
     * Puts a proposal into force and recomputes what depends on it, all or nothing.
     *
     * @return the new version
     * @throws Refusal where the table changed since the person saw it, the proposal changes nothing, or a holiday in it
     *     is malformed
     */
    int apply(HolidayProposal proposal, String account) {
        check(proposal);
        try {
            return transaction.execute(status -> change(proposal, account));
        } catch (DuplicateKeyException somebodyWasFaster) {
            Refusal refusal = changedMeanwhile();
            refusal.initCause(somebodyWasFaster);
            throw refusal;
        }
    }

    private int change(HolidayProposal proposal, String account) {
        HolidayTable before = current();
        if (before.version() != proposal.base()) {
            throw changedMeanwhile();
        }
        HolidayDifference difference = HolidayDifference.between(before.of(proposal.year()), proposal.holidays());
        if (difference.isNone()) {
            throw Refusal.because(Reason.INVALID, "calendar.nothing-changes");
        }
        int version = before.version() + 1;
        rows.insert(new CalendarVersion(
                version, clock.instant(), account, proposal.cause(), Optional.of(proposal.year()), proposal.note()));
        rows.end(difference.removed(), version);
        rows.begin(difference.added(), version);
        events.publishEvent(new CalendarChanged(before.version(), version, account));
        return version;
    }

    private static void check(HolidayProposal proposal) {
        List<Holiday> accepted = new ArrayList<>();
        Set<Year> years = new HashSet<>();
        for (Holiday holiday : proposal.holidays()) {
            years.add(holiday.year());
            HolidayCheck.problem(LineProblem.WHOLE_FILE, holiday, accepted).ifPresent(problem -> {
                throw Refusal.because(
                        Reason.INVALID,
                        problem.message().key(),
                        problem.message().arguments().toArray());
            });
            accepted.add(holiday);
        }
        years.remove(proposal.year());
        if (!years.isEmpty() || proposal.note().length() > HolidayProposal.LONGEST_NOTE) {
            throw Refusal.because(Reason.INVALID, "calendar.proposal-unreadable");
        }
    }

    private static Refusal changedMeanwhile() {
        return Refusal.because(Reason.CONFLICT, "calendar.changed-meanwhile");
    }
}
