package org.itacycle.people.deputies;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itacycle.Messages;
import org.itacycle.Refusal;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.people.Account;
import org.itacycle.people.Accounts;
import org.itacycle.people.CurrentAccount;
import org.itacycle.people.Deputyship;
import org.itacycle.people.Deputyship.Right;
import org.itacycle.people.Role;
import org.itacycle.people.deputies.DeputyBook.Entry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which everybody at work reads who acts for whom, and on which deputies are appointed. */
@Controller
class DeputyPage {

    private static final int DAYS_OF_A_MONTH = 31;
    private static final List<Role> LENDABLE = List.of(Role.DIRECTOR, Role.HEAD, Role.OFFICER, Role.COMMITTEE);

    private final DeputyBook book;
    private final DeputyDesk desk;
    private final Accounts accounts;
    private final Messages messages;
    private final Clock clock;

    DeputyPage(DeputyBook book, DeputyDesk desk, Accounts accounts, Messages messages, Clock clock) {
        this.book = book;
        this.desk = desk;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    /** How a deputyship stands; texts {@code deputies.state.<state>}. */
    enum State {
        NOW,
        COMING,
        OVER,
        ENDED;

        boolean isAhead() {
            return this == NOW || this == COMING;
        }
    }

    /** One deputyship as the page shows it. */
    record Row(
            String id,
            State state,
            String deputy,
            String person,
            Right right,
            List<String> roles,
            String from,
            String until,
            String reason,
            String appointedBy,
            String appointedAt,
            String endedBy,
            String endedAt,
            String endReason,
            boolean mayEnd) {}

    /** Something to choose. */
    record Choice(String value, String name) {}

    @GetMapping("/deputies")
    ModelAndView show(Principal reader) {
        return page(reader, TypedAppointment.of(today()), "", HttpStatus.OK);
    }

    @PostMapping("/deputies")
    ModelAndView appoint(@ModelAttribute TypedAppointment typed, Principal person) {
        try {
            desk.appoint(typed.appointment(), person.getName());
            return new ModelAndView("redirect:/deputies?appointed");
        } catch (Refusal refusal) {
            return refused(person, typed, refusal);
        }
    }

    @PostMapping("/deputies/{deputyshipId}/end")
    ModelAndView end(
            @PathVariable String deputyshipId, @RequestParam(defaultValue = "") String reason, Principal person) {
        try {
            desk.end(deputyshipId, reason, person.getName());
            return new ModelAndView("redirect:/deputies?ended");
        } catch (Refusal refusal) {
            return refused(person, TypedAppointment.of(today()), refusal);
        }
    }

    private ModelAndView refused(Principal person, TypedAppointment typed, Refusal refusal) {
        return page(
                person,
                typed,
                messages.text(refusal.text()),
                HttpStatus.valueOf(refusal.reason().status()));
    }

    private ModelAndView page(Principal reader, TypedAppointment typed, String problem, HttpStatus status) {
        List<Row> rows = book.all().stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.deputyship().from())
                        .reversed())
                .map(entry -> row(entry, reader.getName()))
                .toList();
        Map<String, Object> view = new HashMap<>();
        view.put("ahead", rows.stream().filter(row -> row.state().isAhead()).toList());
        view.put("over", rows.stream().filter(row -> !row.state().isAhead()).toList());
        view.put("mayAppoint", desk.mayAppoint(reader.getName()));
        view.put("typed", typed);
        view.put("problem", problem);
        view.put("people", people());
        view.put("roles", LENDABLE.stream().map(this::choice).toList());
        view.put("rights", Right.values());
        view.put(
                "days",
                IntStream.rangeClosed(1, DAYS_OF_A_MONTH)
                        .mapToObj(Integer::toString)
                        .toList());
        view.put("months", months());
        view.put("years", years());
        return new ModelAndView("people/deputies", view, status);
    }

    private Row row(Entry entry, String reader) {
        Deputyship found = entry.deputyship();
        Instant now = clock.instant();
        State state = state(found, now);
        return new Row(
                found.id(),
                state,
                accounts.displayName(found.deputy()),
                accounts.displayName(found.person()),
                found.right(),
                LENDABLE.stream()
                        .filter(found.roles()::contains)
                        .map(role -> choice(role).name())
                        .toList(),
                ThaiDates.shortDate(found.from()),
                ThaiDates.shortDate(found.until()),
                found.reason(),
                name(entry.appointedBy()),
                ThaiDates.dateAndTime(entry.appointedAt()),
                entry.endedBy().map(this::name).orElse(""),
                found.ended().map(ThaiDates::dateAndTime).orElse(""),
                entry.endReason().orElse(""),
                state.isAhead() && desk.mayEnd(reader, found));
    }

    private static State state(Deputyship found, Instant now) {
        if (found.ended().isPresent()) {
            return State.ENDED;
        }
        if (found.isInForce(now)) {
            return State.NOW;
        }
        return now.isBefore(found.begins()) ? State.COMING : State.OVER;
    }

    private String name(String account) {
        return account.equals(CurrentAccount.SYSTEM) ? messages.text("people.system") : accounts.displayName(account);
    }

    private List<Choice> people() {
        return accounts.all().stream()
                .sorted(Comparator.comparing(Account::workGroup).thenComparing(Account::name))
                .map(account -> new Choice(
                        account.id(),
                        account.workGroup().isEmpty() || account.name().contains(account.workGroup())
                                ? account.name()
                                : account.name() + " – " + account.workGroup()))
                .toList();
    }

    private Choice choice(Role role) {
        return new Choice(role.name(), messages.text("deputies.role." + role.name()));
    }

    private static List<Choice> months() {
        return Arrays.stream(Month.values())
                .map(month -> new Choice(Integer.toString(month.getValue()), ThaiDates.monthName(month)))
                .collect(Collectors.toList());
    }

    private List<String> years() {
        int thisYear = today().getYear() + FiscalYear.BUDDHIST_OFFSET;
        return IntStream.rangeClosed(thisYear, thisYear + 2)
                .mapToObj(Integer::toString)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDates.ZONE);
    }
}
