package org.itacycle.board;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itacycle.Messages;
import org.itacycle.board.BoardRow.When;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.Clocks;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.Deadline;
import org.itacycle.cycle.DeadlineBasis.Source;
import org.itacycle.cycle.Deadlines;
import org.itacycle.cycle.OpeningRule;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.StepOpening;
import org.itacycle.cycle.StepRegister;
import org.itacycle.cycle.StepStandard;
import org.itacycle.cycle.StepTitles;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.RegisteredNumbers;
import org.itacycle.people.Accounts;
import org.itacycle.publication.PublicationLines;
import org.springframework.stereotype.Component;

/** Puts together where the 13 steps of a cycle stand. */
@Component
class Board {

    private static final int SOURCE_OF_MONTHS = 6;
    private static final int MONTHLY = 8;
    private static final int MOST_NAMES = 2;

    private final StepRegister steps;
    private final StepStandard standard;
    private final StepTitles titles;
    private final Deadlines deadlines;
    private final Clocks clocks;
    private final WorkItems workItems;
    private final DocumentRegister documents;
    private final RegisteredNumbers numbers;
    private final PublicationLines publications;
    private final Accounts accounts;
    private final Messages messages;
    private final Clock clock;

    Board(
            StepRegister steps,
            StepStandard standard,
            StepTitles titles,
            Deadlines deadlines,
            Clocks clocks,
            WorkItems workItems,
            DocumentRegister documents,
            RegisteredNumbers numbers,
            PublicationLines publications,
            Accounts accounts,
            Messages messages,
            Clock clock) {
        this.steps = steps;
        this.standard = standard;
        this.titles = titles;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.workItems = workItems;
        this.documents = documents;
        this.numbers = numbers;
        this.publications = publications;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    /** One occurrence of a step. */
    private record Place(int step, String occurrence) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return step == other.step ? occurrence.compareTo(other.occurrence) : Integer.compare(step, other.step);
        }
    }

    /** Everything that the rows of one cycle are made from, read once. */
    private record Facts(
            Cycle cycle,
            Instant now,
            Map<Place, StepOpening> latest,
            Map<Place, Instant> waiting,
            Map<Place, List<WorkItem>> work,
            Map<Place, List<DocumentVersion>> documents,
            Map<String, String> registered,
            Map<Place, List<PublicationLines.Line>> publications,
            Map<String, List<String>> mending) {

        SortedSet<String> months() {
            SortedSet<String> months = new TreeSet<>();
            latest.keySet().stream()
                    .filter(place -> place.step == MONTHLY)
                    .forEach(place -> months.add(place.occurrence));
            waiting.keySet().stream()
                    .filter(place -> place.step == MONTHLY)
                    .forEach(place -> months.add(place.occurrence));
            return months;
        }
    }

    /** The rows in the order of the steps, each month of the monthly report below its step. */
    List<BoardRow> rows(Cycle cycle) {
        Facts facts = facts(cycle);
        List<BoardRow> rows = new ArrayList<>();
        for (int step = 1; step <= StepStandard.STEPS; step++) {
            if (step == MONTHLY) {
                rows.addAll(monthlyRows(facts));
            } else {
                rows.add(row(facts, new Place(step, Deadlines.NO_OCCURRENCE), wording(facts, step)));
            }
        }
        return rows;
    }

    private Facts facts(Cycle cycle) {
        Map<Place, StepOpening> latest = new TreeMap<>();
        steps.of(cycle.id())
                .forEach(opening -> latest.merge(
                        new Place(opening.step(), opening.occurrence()),
                        opening,
                        (one, other) -> one.round() > other.round() ? one : other));
        boolean runs = cycle.state() == Cycle.State.OPEN;
        Map<Place, Instant> waiting = new TreeMap<>();
        if (runs) {
            clocks.waiting(cycle)
                    .forEach(step -> waiting.put(new Place(step.step(), step.occurrence()), step.opensAt()));
        }
        Map<Place, List<WorkItem>> work = workItems.openOf(cycle.id()).stream()
                .filter(item -> !item.waitsForOthers())
                .collect(Collectors.groupingBy(item -> new Place(item.step(), item.occurrence())));
        Map<Place, List<DocumentVersion>> kept = documents.current(cycle.id()).stream()
                .collect(Collectors.groupingBy(document -> new Place(document.step(), document.occurrence())));
        Map<Place, List<PublicationLines.Line>> published = publications.ofCycle(cycle.id()).stream()
                .collect(Collectors.groupingBy(line -> new Place(line.step(), line.occurrence())));
        Map<String, List<String>> mending = workItems.besideSteps(cycle.id()).stream()
                .collect(Collectors.groupingBy(
                        item -> item.subject().orElseThrow(), Collectors.mapping(Board::address, Collectors.toList())));
        return new Facts(
                cycle, clock.instant(), latest, waiting, work, kept, numbers.ofCycle(cycle.id()), published, mending);
    }

    private List<BoardRow> monthlyRows(Facts facts) {
        List<BoardRow> months = facts.months().stream()
                .map(month -> row(
                        facts,
                        new Place(MONTHLY, month),
                        messages.text("board.month", ThaiDates.month(YearMonth.parse(month)))))
                .toList();
        List<BoardRow> rows = new ArrayList<>();
        rows.add(monthlyHead(facts, months));
        rows.addAll(months);
        return rows;
    }

    private BoardRow monthlyHead(Facts facts, List<BoardRow> months) {
        BoardState state = months.isEmpty()
                ? withoutMonths(facts)
                : BoardState.worst(months.stream().map(BoardRow::state).toList());
        long done = months.stream().filter(month -> month.state().isDone()).count();
        String note = months.isEmpty() ? "" : messages.text("board.months-done", done, months.size());
        When opens = months.isEmpty() && !state.isDone()
                ? When.words(messages.text("board.opens.after", Integer.toString(SOURCE_OF_MONTHS)))
                : When.NEVER;
        return new BoardRow(
                MONTHLY,
                wording(facts, MONTHLY),
                false,
                state,
                messages.text("board.state." + state),
                0,
                List.of(),
                false,
                note,
                opens,
                When.NEVER,
                When.NEVER,
                When.NEVER,
                "",
                false,
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    private static BoardState withoutMonths(Facts facts) {
        StepOpening source = facts.latest().get(new Place(SOURCE_OF_MONTHS, Deadlines.NO_OCCURRENCE));
        return source != null && !source.isOpen()
                ? BoardState.NOT_OWED
                : BoardState.unopened(facts.cycle(), Optional.empty());
    }

    private BoardRow row(Facts facts, Place place, String title) {
        StepOpening latest = facts.latest().get(place);
        return latest == null ? unopened(facts, place, title) : opened(facts, place, title, latest);
    }

    private BoardRow unopened(Facts facts, Place place, String title) {
        Optional<Instant> waiting = Optional.ofNullable(facts.waiting().get(place));
        BoardState state = BoardState.unopened(facts.cycle(), waiting);
        boolean willOpen = state != BoardState.STOPPED;
        Optional<Deadline> planned = willOpen ? planned(facts, place, waiting) : Optional.empty();
        return new BoardRow(
                place.step(),
                title,
                place.step() == MONTHLY,
                state,
                messages.text("board.state." + state),
                0,
                List.of(),
                false,
                "",
                willOpen ? opening(facts, place, waiting) : When.NEVER,
                planned.map(deadline -> planned(deadline.startBy())).orElse(When.NEVER),
                planned.map(deadline -> planned(deadline.due())).orElse(When.NEVER),
                When.NEVER,
                "",
                false,
                documents(facts, place),
                facts.publications().getOrDefault(place, List.of()),
                facts.mending(),
                List.of());
    }

    private BoardRow opened(Facts facts, Place place, String title, StepOpening latest) {
        BoardState state = BoardState.of(facts.cycle(), latest, facts.now());
        List<WorkItem> work = latest.isOpen() ? facts.work().getOrDefault(place, List.of()) : List.of();
        boolean byItself = work.isEmpty() && latest.isOpen() && state != BoardState.STOPPED;
        return new BoardRow(
                place.step(),
                title,
                place.step() == MONTHLY,
                state,
                stateText(state, latest),
                latest.round(),
                people(work),
                !work.isEmpty() && work.stream().allMatch(item -> item.holder().isEmpty()),
                byItself ? messages.text("board.by-itself") : "",
                happened(latest.openedAt()),
                happened(latest.startBy()),
                happened(latest.due()),
                latest.done().map(Board::happened).orElse(When.NEVER),
                DeadlinePage.address(latest.id()),
                latest.basis().source() == Source.PERSON,
                documents(facts, place),
                facts.publications().getOrDefault(place, List.of()),
                facts.mending(),
                work.stream().map(Board::address).toList());
    }

    private String stateText(BoardState state, StepOpening latest) {
        return state == BoardState.SENT_BACK
                ? latest.outcome()
                        .flatMap(Outcome::ofWire)
                        .map(outcome -> messages.text("form.outcome." + outcome.wire()))
                        .orElseThrow()
                : messages.text("board.state." + state);
    }

    private List<String> people(List<WorkItem> work) {
        List<String> holders = work.stream()
                .flatMap(item -> item.holder().stream())
                .distinct()
                .map(accounts::displayName)
                .toList();
        if (!holders.isEmpty()) {
            return holders;
        }
        List<String> candidates = work.stream()
                .flatMap(item -> workItems.candidates(item.taskId()).stream())
                .distinct()
                .map(accounts::displayName)
                .sorted()
                .toList();
        if (candidates.size() <= MOST_NAMES + 1) {
            return candidates;
        }
        List<String> shown = new ArrayList<>(candidates.subList(0, MOST_NAMES));
        int more = candidates.size() - MOST_NAMES;
        shown.set(MOST_NAMES - 1, messages.text("board.more-people", shown.get(MOST_NAMES - 1), more));
        return shown;
    }

    private When opening(Facts facts, Place place, Optional<Instant> waiting) {
        OpeningRule rule = standard.rule(place.step()).opens();
        if (rule instanceof OpeningRule.AfterSteps after) {
            String numbers =
                    after.steps().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
            return When.words(messages.text("board.opens.after", numbers));
        }
        if (rule instanceof OpeningRule.WithTheCycle) {
            return When.words(messages.text("board.opens.cycle"));
        }
        return planned(waiting.orElseGet(
                () -> deadlines.opensAt(facts.cycle().fiscalYear(), place.step(), place.occurrence())));
    }

    private Optional<Deadline> planned(Facts facts, Place place, Optional<Instant> waiting) {
        return deadlines
                .fixed(facts.cycle().fiscalYear(), place.step())
                .or(() -> waiting.map(opensAt ->
                        deadlines.of(facts.cycle().fiscalYear(), place.step(), place.occurrence(), opensAt)));
    }

    private static List<BoardRow.Document> documents(Facts facts, Place place) {
        return facts.documents().getOrDefault(place, List.of()).stream()
                .map(document -> new BoardRow.Document(
                        document.title(),
                        facts.registered().getOrDefault(document.contentVersion(), ""),
                        "/files/" + document.id()))
                .toList();
    }

    private static String address(WorkItem item) {
        return "/task/" + item.taskId();
    }

    private String wording(Facts facts, int step) {
        return withoutNumber(titles.title(step, facts.cycle().fiscalYear()));
    }

    /** The number has a column of its own. */
    static String withoutNumber(String title) {
        return title.replaceFirst("^\\d+\\s+", "");
    }

    private static When happened(Instant instant) {
        return when(instant, false);
    }

    private static When planned(Instant instant) {
        return when(instant, true);
    }

    private static When when(Instant instant, boolean isPlanned) {
        String text = ThaiDates.dateAndTime(instant);
        int time = text.lastIndexOf(' ');
        return new When(text.substring(0, time), text.substring(time + 1), isPlanned);
    }
}
