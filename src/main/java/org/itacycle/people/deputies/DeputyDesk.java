package org.itacycle.people.deputies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.people.Account;
import org.itacycle.people.Accounts;
import org.itacycle.people.Deputyship;
import org.itacycle.people.Deputyship.Right;
import org.itacycle.people.OwnGroups;
import org.itacycle.people.Role;
import org.itacycle.people.Roles;
import org.itacycle.people.deputies.DeputyBook.Appointment;
import org.itacycle.people.deputies.DeputyBook.Entry;
import org.itacycle.people.deputies.DeputyBook.Source;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Subjects;
import org.itacycle.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where deputies are appointed and their time is ended early. Director and administrator appoint for everybody, a head
 * for the own work group and not for the director; nobody appoints himself. What somebody has by deputyship does not
 * entitle him to appoint.
 */
@Component
class DeputyDesk {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_MONTHS = 12;

    private static final Set<Role> LENDABLE = EnumSet.of(Role.OFFICER, Role.COMMITTEE, Role.HEAD, Role.DIRECTOR);
    private static final Set<String> FOR_EVERYBODY = Set.of(Roles.DIRECTOR, Roles.ADMINISTRATOR);

    private final DeputyBook book;
    private final Accounts accounts;
    private final OwnGroups groups;
    private final DeputyshipRun run;
    private final Trail trail;
    private final Clock clock;

    DeputyDesk(DeputyBook book, Accounts accounts, OwnGroups groups, DeputyshipRun run, Trail trail, Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.groups = groups;
        this.run = run;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether this account appoints deputies for anybody. */
    boolean mayAppoint(String account) {
        Set<String> own = groups.ownGroupsOf(account);
        return own.contains(Roles.HEAD) || own.stream().anyMatch(FOR_EVERYBODY::contains);
    }

    /**
     * Appoints a deputy; it counts from its first day on.
     *
     * @throws Refusal where the account may not, or the appointment is at odds with the rules or with another one
     */
    @Transactional
    public Deputyship appoint(Appointment wanted, String account) {
        book.takeTurns();
        if (!mayAppointFor(account, wanted.person(), wanted.roles())) {
            throw Refusal.because(Reason.FORBIDDEN, "deputies.may-not-appoint");
        }
        if (wanted.deputy().equals(account)) {
            throw Refusal.because(Reason.FORBIDDEN, "deputies.not-oneself");
        }
        if (wanted.from().isBefore(today())) {
            throw Refusal.because(Reason.INVALID, "deputies.from-past", ThaiDates.longDate(today()));
        }
        if (wanted.until().isAfter(wanted.from().plusMonths(MOST_MONTHS))) {
            throw Refusal.because(Reason.INVALID, "deputies.too-long", Integer.toString(MOST_MONTHS));
        }
        return enter(wanted, Source.PAGE, account);
    }

    /** Enters what the file of people says; expects the caller's transaction. */
    Deputyship enter(Appointment wanted, Source source, String account) {
        check(wanted);
        Deputyship entered = book.enter(wanted, source, account);
        trail.add(Deed.of(account, Action.DEPUTY_APPOINTED, subject(entered)).because(entered.reason()));
        run.appointed(entered.id());
        return entered;
    }

    /**
     * Ends a deputyship before its last day is over, at once.
     *
     * @throws Refusal where the account may not, the reason is missing, or it is over already
     */
    @Transactional
    public void end(String id, String reason, String account) {
        book.takeTurns();
        Entry entry = book.byId(id).orElseThrow(() -> Refusal.because(Reason.NOT_FOUND, "deputies.unknown"));
        Deputyship ending = entry.deputyship();
        if (!mayEnd(account, ending)) {
            throw Refusal.because(Reason.FORBIDDEN, "deputies.may-not-appoint");
        }
        if (!clock.instant().isBefore(ending.ends())) {
            throw Refusal.because(Reason.CONFLICT, "deputies.over");
        }
        finish(ending, checkedReason(reason), account);
    }

    /** Expects the caller's transaction. */
    void finish(Deputyship ending, String reason, String account) {
        if (!book.end(ending.id(), account, reason)) {
            throw Refusal.because(Reason.CONFLICT, "deputies.over");
        }
        trail.add(Deed.of(account, Action.DEPUTY_ENDED, subject(ending)).because(reason));
        run.endedEarly(ending.id());
    }

    boolean mayEnd(String account, Deputyship deputyship) {
        return mayAppointFor(account, deputyship.person(), deputyship.roles());
    }

    private boolean mayAppointFor(String account, String person, Set<Role> roles) {
        Set<String> own = groups.ownGroupsOf(account);
        if (own.stream().anyMatch(FOR_EVERYBODY::contains)) {
            return true;
        }
        return own.contains(Roles.HEAD)
                && !roles.contains(Role.DIRECTOR)
                && (account.equals(person)
                        || !workGroup(account).isEmpty() && workGroup(account).equals(workGroup(person)));
    }

    private void check(Appointment wanted) {
        if (wanted.person().equals(wanted.deputy())) {
            throw Refusal.because(Reason.INVALID, "deputies.same-person");
        }
        if (wanted.until().isBefore(wanted.from())) {
            throw Refusal.because(Reason.INVALID, "deputies.until-before-from");
        }
        checkedReason(wanted.reason());
        if (!groups.ownGroupsOf(wanted.deputy()).contains(Roles.STAFF)) {
            throw Refusal.because(Reason.INVALID, "deputies.deputy-not-at-work");
        }
        checkRoles(wanted);
        List<Deputyship> others =
                book.notOver(today()).stream().map(Entry::deputyship).toList();
        refuseSecond(wanted, others);
        if (Circles.closes(wanted, others)) {
            throw Refusal.because(
                    Reason.CONFLICT,
                    "deputies.circle",
                    accounts.displayName(wanted.deputy()),
                    accounts.displayName(wanted.person()));
        }
    }

    private void checkRoles(Appointment wanted) {
        if (wanted.roles().isEmpty() || !LENDABLE.containsAll(wanted.roles())) {
            throw Refusal.because(Reason.INVALID, "deputies.no-role");
        }
        // Whoever is gone leaves a position behind, in which somebody may act.
        boolean isGone = wanted.right() == Right.AS
                && groups.ownGroupsOf(wanted.person()).isEmpty()
                && accounts.exists(wanted.person());
        if (!isGone && !heldRoles(wanted.person()).containsAll(wanted.roles())) {
            throw Refusal.because(Reason.INVALID, "deputies.role-not-held", accounts.displayName(wanted.person()));
        }
    }

    /** One person twice for the same would leave open by what right he signs; two in one position would be two heads. */
    private void refuseSecond(Appointment wanted, List<Deputyship> others) {
        Optional<Deputyship> second = others.stream()
                .filter(other -> other.person().equals(wanted.person()))
                .filter(other -> other.roles().stream().anyMatch(wanted.roles()::contains))
                .filter(other ->
                        !other.from().isAfter(wanted.until()) && !wanted.from().isAfter(other.until()))
                .filter(other -> other.deputy().equals(wanted.deputy())
                        || other.right() == Right.AS && wanted.right() == Right.AS)
                .findFirst();
        second.ifPresent(other -> {
            throw Refusal.because(
                    Reason.CONFLICT,
                    "deputies.overlap",
                    accounts.displayName(other.deputy()),
                    ThaiDates.shortDate(other.from()),
                    ThaiDates.shortDate(other.until()));
        });
    }

    private Set<Role> heldRoles(String person) {
        Set<String> own = groups.ownGroupsOf(person);
        return LENDABLE.stream()
                .filter(role -> own.contains(role.group())
                        || role == Role.COMMITTEE && own.stream().anyMatch(Roles::isCommitteeOfAYear))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static String checkedReason(String reason) {
        String stripped = reason == null ? "" : reason.strip();
        if (stripped.isEmpty()) {
            throw Refusal.because(Reason.INVALID, "deputies.reason-missing");
        }
        if (stripped.length() > LONGEST_REASON) {
            throw Refusal.because(Reason.INVALID, "deputies.reason-too-long", Integer.toString(LONGEST_REASON));
        }
        return stripped;
    }

    private static String subject(Deputyship deputyship) {
        String roles = deputyship.roles().stream().sorted().map(Role::id).collect(Collectors.joining("+"));
        return Subjects.of(
                "deputy",
                deputyship.id(),
                deputyship.person(),
                deputyship.deputy(),
                deputyship.right(),
                roles,
                deputyship.from(),
                deputyship.until());
    }

    private String workGroup(String account) {
        return accounts.find(account).map(Account::workGroup).orElse("");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDates.ZONE);
    }
}
