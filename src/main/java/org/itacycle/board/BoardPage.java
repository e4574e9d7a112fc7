package org.itacycle.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itacycle.Messages;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.Cycle.State;
import org.itacycle.cycle.CycleRegister;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The board: where each step of a year stands. For everybody who is signed in. */
@Controller
class BoardPage {

    private final Board board;
    private final CycleRegister cycles;
    private final List<BoardWarning> warnings;
    private final Messages messages;
    private final Clock clock;

    BoardPage(Board board, CycleRegister cycles, List<BoardWarning> warnings, Messages messages, Clock clock) {
        this.board = board;
        this.cycles = cycles;
        this.warnings = List.copyOf(warnings);
        this.messages = messages;
        this.clock = clock;
    }

    /** How many of the 13 steps stand how. */
    record Totals(long done, long overdue, long pressing) {

        static Totals of(List<BoardRow> rows) {
            List<BoardState> states = rows.stream()
                    .filter(row -> !row.isMonth())
                    .map(BoardRow::state)
                    .toList();
            return new Totals(
                    states.stream().filter(BoardState::isDone).count(),
                    states.stream().filter(BoardState.OVERDUE::equals).count(),
                    states.stream().filter(BoardState.PRESSING::equals).count());
        }
    }

    @GetMapping("/board")
    ModelAndView page(@RequestParam(name = "year", required = false) String asked) {
        FiscalYear today = FiscalYear.of(LocalDate.ofInstant(clock.instant(), ThaiDates.ZONE));
        FiscalYear year = Optional.ofNullable(asked)
                .flatMap(FiscalYear::parse)
                .or(() -> runningOrLast().map(Cycle::fiscalYear))
                .orElse(today);
        Map<String, Object> values = new HashMap<>();
        values.put("fiscalYear", year.toString());
        values.put("years", years());
        values.put("now", ThaiDates.dateAndTime(clock.instant()));
        values.put(
                "warnings",
                warnings.stream()
                        .flatMap(warning -> warning.current().stream())
                        .map(messages::text)
                        .toList());
        Optional<Cycle> cycle = cycleOf(year);
        cycle.ifPresent(found -> putCycle(values, found));
        return new ModelAndView(
                "board/board", values, cycle.isPresent() || asked == null ? HttpStatus.OK : HttpStatus.NOT_FOUND);
    }

    private void putCycle(Map<String, Object> values, Cycle cycle) {
        List<BoardRow> rows = board.rows(cycle);
        values.put("rows", rows);
        values.put("totals", Totals.of(rows));
        values.put("opened", ThaiDates.dateAndTime(cycle.openedAt()));
        values.put("cycleState", cycle.state().name());
        values.put("ended", cycle.endedAt().map(ThaiDates::dateAndTime).orElse(""));
        values.put("cancelReason", cycle.cancelReason().orElse(""));
    }

    /** The one that counts; where none does, the last that was cancelled. */
    private Optional<Cycle> cycleOf(FiscalYear year) {
        return cycles.active(year)
                .or(() -> cycles.all().stream()
                        .filter(cycle -> cycle.fiscalYear().equals(year))
                        .max(Comparator.comparing(Cycle::openedAt)));
    }

    private Optional<Cycle> runningOrLast() {
        List<Cycle> all = cycles.all();
        return all.stream()
                .filter(cycle -> cycle.state() == State.OPEN)
                .min(Comparator.comparing(Cycle::fiscalYear))
                .or(() -> all.stream().findFirst());
    }

    private List<String> years() {
        return cycles.all().stream()
                .map(cycle -> cycle.fiscalYear().toString())
                .distinct()
                .toList();
    }
}
