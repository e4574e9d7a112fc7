package org.itacycle.board;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.itacycle.Messages;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.CycleRegister;
import org.itacycle.cycle.DeadlineChange;
import org.itacycle.cycle.DeadlineChanges;
import org.itacycle.cycle.DeadlineMoves;
import org.itacycle.cycle.Deadlines;
import org.itacycle.cycle.StepOpening;
import org.itacycle.cycle.StepRegister;
import org.itacycle.cycle.StepTitles;
import org.itacycle.people.Accounts;
import org.itacycle.people.CurrentAccount;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One due date: where it comes from, how it was moved, and the form that moves it. */
@Controller
class DeadlinePage {

    private static final int DAYS_OF_A_MONTH = 31;

    private final StepRegister steps;
    private final CycleRegister cycles;
    private final DeadlineMoves moves;
    private final DeadlineChanges changes;
    private final DeadlineWords words;
    private final StepTitles titles;
    private final Accounts accounts;
    private final Messages messages;

    DeadlinePage(
            StepRegister steps,
            CycleRegister cycles,
            DeadlineMoves moves,
            DeadlineChanges changes,
            DeadlineWords words,
            StepTitles titles,
            Accounts accounts,
            Messages messages) {
        this.steps = steps;
        this.cycles = cycles;
        this.moves = moves;
        this.changes = changes;
        this.words = words;
        this.titles = titles;
        this.accounts = accounts;
        this.messages = messages;
    }

    /** The address of the page about the due date of an opening. */
    static String address(String openingId) {
        return "/board/deadlines/" + openingId;
    }

    /** What a person has entered; the year is of the Buddhist era. */
    record Entry(String day, String month, String year, String reason, int revision) {

        static Entry of(StepOpening opening) {
            LocalDate due = LocalDate.ofInstant(opening.due(), ThaiDates.ZONE);
            return new Entry(
                    Integer.toString(due.getDayOfMonth()),
                    Integer.toString(due.getMonthValue()),
                    Integer.toString(due.getYear() + FiscalYear.BUDDHIST_OFFSET),
                    "",
                    opening.revision());
        }

        LocalDate date() {
            try {
                return LocalDate.of(
                        Integer.parseInt(year) - FiscalYear.BUDDHIST_OFFSET,
                        Integer.parseInt(month),
                        Integer.parseInt(day));
            } catch (DateTimeException | NumberFormatException e) {
                Refusal refusal = Refusal.because(Reason.INVALID, "deadline.day-unreadable");
                refusal.initCause(e);
                throw refusal;
            }
        }
    }

    /** A month to choose. */
    record MonthChoice(String value, String name) {}

    /** A move as the record of the page shows it. */
    record Move(String at, String by, String from, String to, String why) {}

    @GetMapping("/board/deadlines/{openingId}")
    ModelAndView page(@PathVariable String openingId, Principal reader) {
        StepOpening opening = find(openingId);
        return show(opening, Entry.of(opening), "", HttpStatus.OK, reader);
    }

    @PostMapping("/board/deadlines/{openingId}")
    ModelAndView move(
            @PathVariable String openingId,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int revision,
            Principal person) {
        Entry entry = new Entry(day, month, year, reason, revision);
        StepOpening opening = find(openingId);
        try {
            moves.move(
                    new DeadlineMoves.Request(openingId, entry.revision(), entry.date(), entry.reason()),
                    person.getName());
        } catch (Refusal refusal) {
            return refused(openingId, entry, refusal, person);
        }
        return new ModelAndView("redirect:" + address(opening.id()) + "?moved");
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        return new ModelAndView(
                "board/refused",
                Map.of("message", messages.text(refusal.text())),
                HttpStatus.valueOf(refusal.reason().status()));
    }

    /** Shows the date as it is now with what the person entered; a second try is then made knowingly. */
    private ModelAndView refused(String openingId, Entry entry, Refusal refusal, Principal person) {
        StepOpening now = find(openingId);
        Entry again = new Entry(entry.day(), entry.month(), entry.year(), entry.reason(), now.revision());
        HttpStatus status = HttpStatus.valueOf(refusal.reason().status());
        return show(now, again, messages.text(refusal.text()), status, person);
    }

    private ModelAndView show(StepOpening opening, Entry entry, String problem, HttpStatus status, Principal reader) {
        Cycle cycle = cycles.byId(opening.cycleId());
        Map<String, Object> values = new HashMap<>();
        values.put("fiscalYear", cycle.fiscalYear().toString());
        values.put("number", opening.step());
        values.put("title", Board.withoutNumber(titles.title(opening.step(), cycle.fiscalYear())));
        values.put("month", month(opening));
        values.put("round", opening.round());
        values.put("openedAt", ThaiDates.dateAndTime(opening.openedAt()));
        values.put("startBy", ThaiDates.dateAndTime(opening.startBy()));
        values.put("due", ThaiDates.dateAndTime(opening.due()));
        values.put("done", opening.done().map(ThaiDates::dateAndTime).orElse(""));
        values.put("why", words.of(cycle, opening));
        values.put("rule", opening.basis().rule());
        values.put("moves", changes.of(opening.id()).stream().map(this::move).toList());
        values.put("movable", moves.isMovable(opening));
        values.put("mayMove", moves.mayMove(reader.getName()));
        values.put("action", address(opening.id()));
        values.put("entry", entry);
        values.put("days", IntStream.rangeClosed(1, DAYS_OF_A_MONTH).boxed().toList());
        values.put("months", months());
        values.put("years", years(cycle));
        values.put("problem", problem);
        return new ModelAndView("board/deadline", values, status);
    }

    private Move move(DeadlineChange change) {
        return new Move(
                ThaiDates.dateAndTime(change.at()),
                change.by().equals(CurrentAccount.SYSTEM)
                        ? messages.text("board.system")
                        : accounts.displayName(change.by()),
                ThaiDates.dateAndTime(change.from().due()),
                ThaiDates.dateAndTime(change.to().due()),
                change.reason()
                        .orElseGet(() ->
                                messages.text("board.moved-by-calendar", Integer.toString(change.calendarVersion()))));
    }

    private StepOpening find(String openingId) {
        return steps.byId(openingId).orElseThrow(() -> Refusal.because(Reason.NOT_FOUND, "deadline.unknown"));
    }

    private static String month(StepOpening opening) {
        return opening.occurrence().equals(Deadlines.NO_OCCURRENCE)
                ? ""
                : ThaiDates.month(YearMonth.parse(opening.occurrence()));
    }

    private static List<MonthChoice> months() {
        return Arrays.stream(Month.values())
                .map(month -> new MonthChoice(Integer.toString(month.getValue()), ThaiDates.monthName(month)))
                .toList();
    }

    /** The calendar years in which a date of this cycle can lie, late ones included. */
    private static List<String> years(Cycle cycle) {
        int last = cycle.fiscalYear().next().buddhistYear();
        return IntStream.rangeClosed(cycle.fiscalYear().buddhistYear() - 1, last)
                .mapToObj(Integer::toString)
                .toList();
    }
}
