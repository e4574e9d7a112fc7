package org.itacycle.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.calendar.WorkingCalendar;
import org.itacycle.cycle.Cycle.State;
import org.itacycle.cycle.DeadlineBasis.Source;
import org.itacycle.cycle.DeadlineChange.Cause;
import org.itacycle.people.Memberships;
import org.itacycle.people.Roles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves due dates of open steps. Whoever moves one gives a reason; from then on the date is that person's and follows
 * the calendar no more.
 */
@Component
public class DeadlineMoves {

    /** Who may move a due date: those who answer for it, and the administrator for them. */
    private static final Set<String> MAY_MOVE = Set.of(Roles.HEAD, Roles.DIRECTOR, Roles.ADMINISTRATOR);

    private static final int LONGEST_REASON = 2000;

    private final StepRegister steps;
    private final CycleRegister cycles;
    private final Deadlines deadlines;
    private final DeadlineSetting setting;
    private final WorkingCalendar calendar;
    private final Memberships memberships;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeadlineMoves(
            StepRegister steps,
            CycleRegister cycles,
            Deadlines deadlines,
            DeadlineSetting setting,
            WorkingCalendar calendar,
            Memberships memberships,
            TransactionTemplate transaction,
            Clock clock) {
        this.steps = steps;
        this.cycles = cycles;
        this.deadlines = deadlines;
        this.setting = setting;
        this.calendar = calendar;
        this.memberships = memberships;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What a person asks for.
     *
     * @param openingId see {@link StepOpening#id}
     * @param revision of the deadline that the person saw
     * @param day the new due day; the step is due at the end of its working hours
     */
    public record Request(String openingId, int revision, LocalDate day, String reason) {}

    public boolean mayMove(String account) {
        return memberships.groupsOf(account).stream().anyMatch(MAY_MOVE::contains);
    }

    /** Whether there still is something to move: the step is open, and so is its cycle. */
    public boolean isMovable(StepOpening opening) {
        return opening.isOpen() && cycles.byId(opening.cycleId()).state() == State.OPEN;
    }

    /**
     * Moves the due date of an open step; register, clock and tasks follow in the same transaction.
     *
     * @return the opening with its new deadline
     * @throws Refusal where the account may not, the step is done, the reason is missing, or nobody can be due then
     */
    public StepOpening move(Request request, String account) {
        if (!mayMove(account)) {
            throw Refusal.because(Reason.FORBIDDEN, "deadline.may-not-move");
        }
        return transaction.execute(status -> {
            StepOpening opening = steps.byId(request.openingId())
                    .orElseThrow(() -> Refusal.because(Reason.NOT_FOUND, "deadline.unknown"));
            Cycle cycle = cycles.byId(opening.cycleId());
            refuseUnlessMovable(opening, request.revision());
            String reason = checkedReason(request.reason());
            Deadline deadline = checkedDeadline(cycle, opening, request.day());
            return setting.set(
                    cycle,
                    opening,
                    deadline,
                    new DeadlineSetting.Why(Cause.PERSON, Source.PERSON, Optional.of(reason), account));
        });
    }

    private void refuseUnlessMovable(StepOpening opening, int seen) {
        if (!isMovable(opening)) {
            throw Refusal.because(Reason.CONFLICT, "deadline.not-open");
        }
        if (opening.revision() != seen) {
            throw DeadlineSetting.movedMeanwhile();
        }
    }

    private static String checkedReason(String reason) {
        String stripped = reason == null ? "" : reason.strip();
        if (stripped.isEmpty()) {
            throw Refusal.because(Reason.INVALID, "deadline.reason-missing");
        }
        if (stripped.length() > LONGEST_REASON) {
            throw Refusal.because(
                    Reason.INVALID, "deadline.reason-too-long", LONGEST_REASON, stripped.length() - LONGEST_REASON);
        }
        return stripped;
    }

    private Deadline checkedDeadline(Cycle cycle, StepOpening opening, LocalDate day) {
        // Late work may run into the next year; anything later is a slip of the pen.
        LocalDate last = cycle.fiscalYear().next().lastDay();
        Deadline deadline = deadlines.asOf(opening.basis().standardVersion()).endingOn(opening.step(), day);
        if (!deadline.due().isAfter(clock.instant())) {
            throw Refusal.because(
                    Reason.INVALID, "deadline.past", ThaiDates.longDate(day), ThaiDates.dateAndTime(clock.instant()));
        }
        if (day.isAfter(last)) {
            throw Refusal.because(
                    Reason.INVALID, "deadline.too-late", ThaiDates.longDate(day), ThaiDates.longDate(last));
        }
        if (!calendar.isWorkingDay(day)) {
            throw Refusal.because(
                    Reason.INVALID,
                    "deadline.nobody-works",
                    ThaiDates.longDate(day),
                    ThaiDates.longDate(calendar.lastWorkingDayBefore(day)),
                    ThaiDates.longDate(calendar.nextWorkingDay(day)));
        }
        if (deadline.due().equals(opening.due())) {
            throw Refusal.because(Reason.INVALID, "deadline.same", ThaiDates.longDate(day));
        }
        return deadline;
    }
}
