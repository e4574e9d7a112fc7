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
import org.itacycle.calendar.CalendarRows.Mark;
import org.itacycle.calendar.CalendarVersion.Cause;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Subjects;
import org.itacycle.trail.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the agency's holidays and working hours, version by version; every node sees a change with its next question. */
@Component
public class CalendarRegister implements Supplier<WorkingDays> {

    private final CalendarRows rows;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Trail trail;
    private final TransactionTemplate transaction;

    private volatile Known known;

    CalendarRegister(
            CalendarRows rows,
            CalendarSeed seed,
            Clock clock,
            ApplicationEventPublisher events,
            Trail trail,
            PlatformTransactionManager transactionManager) {
        this.rows = rows;
        this.clock = clock;
        this.events = events;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactionManager);
        seed.bringOnce();
        this.known = read(newest());
    }

    private record Known(Mark mark, WorkingDays state) {}

    /** Writes a change as the next version of the calendar, or refuses it. */
    private interface Change {
        void write(WorkingDays before, int version);
    }

    /** The calendar that counts now; asks the database only for its mark while nothing has changed. */
    @Override
    public WorkingDays get() {
        Mark newest = newest();
        Known last = known;
        if (!last.mark().equals(newest)) {
            last = read(newest);
            known = last;
        }
        return last.state();
    }

    public HolidayTable holidays() {
        return get().holidays();
    }

    public WorkingHours hours() {
        return get().hours();
    }

    /** The number of the calendar that counts now. */
    public int version() {
        return get().version();
    }

    /** The calendar of an earlier version, which produced the dates that were computed then. */
    public WorkingCalendar at(int version) {
        return new WorkingCalendar(rows.state(version));
    }

    /** What the calendar would be, for a preview; changes nothing. */
    WorkingCalendar proposed(HolidayProposal proposal) {
        WorkingDays now = get();
        return new WorkingCalendar(new WorkingDays(
                now.version() + 1, now.hours(), now.holidays().with(proposal.year(), proposal.holidays())));
    }

    /** What the calendar would be, for a preview; changes nothing. */
    WorkingCalendar proposed(HoursProposal proposal) {
        WorkingDays now = get();
        return new WorkingCalendar(new WorkingDays(now.version() + 1, proposal.hours(), now.holidays()));
    }

    /**
     * Puts holidays into force and recomputes what depends on them, all or nothing.
     *
     * @return the new version
     * @throws Refusal where the calendar changed since the person saw it, the proposal changes nothing, or a holiday in
     *     it is malformed
     */
    int apply(HolidayProposal proposal, String account) {
        check(proposal);
        return raise(proposal.base(), account, (before, version) -> {
            HolidayDifference difference =
                    HolidayDifference.between(before.holidays().of(proposal.year()), proposal.holidays());
            refuseUnless(!difference.isNone());
            insert(version, account, proposal.cause(), Optional.of(proposal.year()), proposal.note());
            rows.end(difference.removed(), version);
            rows.begin(difference.added(), version);
        });
    }

    /**
     * Puts working hours into force and recomputes what depends on them, all or nothing.
     *
     * @return the new version
     * @throws Refusal where the calendar changed since the person saw it, or the proposal changes nothing
     */
    int apply(HoursProposal proposal, String account) {
        check(proposal.note());
        return raise(proposal.base(), account, (before, version) -> {
            refuseUnless(!before.hours().equals(proposal.hours()));
            insert(version, account, Cause.HOURS, Optional.empty(), proposal.note());
            rows.begin(proposal.hours(), version);
        });
    }

    private int raise(int base, String account, Change change) {
        try {
            return transaction.execute(status -> {
                WorkingDays before = get();
                if (before.version() != base) {
                    throw changedMeanwhile();
                }
                int version = base + 1;
                change.write(before, version);
                events.publishEvent(new CalendarChanged(base, version, account));
                return version;
            });
        } catch (DuplicateKeyException somebodyWasFaster) {
            Refusal refusal = changedMeanwhile();
            refusal.initCause(somebodyWasFaster);
            throw refusal;
        }
    }

    private void insert(int version, String account, Cause cause, Optional<Year> year, String note) {
        rows.insert(new CalendarVersion(version, clock.instant(), account, cause, year, note));
        Deed deed = Deed.of(account, Action.CALENDAR_CHANGED, Subjects.of("calendar", version, cause));
        trail.add(note.isBlank() ? deed : deed.because(note));
    }

    private Mark newest() {
        return rows.newest().orElseThrow(() -> new IllegalStateException("there is no calendar"));
    }

    private Known read(Mark mark) {
        return new Known(mark, rows.state(mark.version()));
    }

    private static void refuseUnless(boolean somethingChanges) {
        if (!somethingChanges) {
            throw Refusal.because(Reason.INVALID, "calendar.nothing-changes");
        }
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
        if (!years.isEmpty()) {
            throw unreadable();
        }
        check(proposal.note());
    }

    private static void check(String note) {
        if (note.length() > CalendarVersion.LONGEST_NOTE) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return Refusal.because(Reason.INVALID, "calendar.proposal-unreadable");
    }

    private static Refusal changedMeanwhile() {
        return Refusal.because(Reason.CONFLICT, "calendar.changed-meanwhile");
    }
}
