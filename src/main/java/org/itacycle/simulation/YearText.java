package org.itacycle.simulation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itacycle.Messages;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.Deadlines;
import org.itacycle.cycle.StepOpening;
import org.itacycle.simulation.YearEvent.Kind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A simulated year as a person reads it: the steps, what was published and said, the totals. */
@Component
@Profile("simulation")
class YearText {

    private static final Set<Kind> OF_STEPS = Set.of(Kind.OPENED, Kind.COMPLETED, Kind.RETURNED);
    private static final String NONE = "-";

    private final Messages messages;

    YearText(Messages messages) {
        this.messages = messages;
    }

    String of(Cycle cycle, SimulationOptions options, List<StepOpening> openings, List<YearEvent> events) {
        return String.join("\n", heading(options), steps(openings), happenings(events), totals(cycle, events));
    }

    private String heading(SimulationOptions options) {
        FiscalYear year = options.year();
        String first = messages.text(
                "simulation.heading",
                year.toString(),
                ThaiDates.shortDate(year.firstDay()),
                ThaiDates.shortDate(year.lastDay()));
        Stream<String> late = options.late().entrySet().stream().map(entry -> pair("simulation.late", entry));
        Stream<String> returns = options.returns().entrySet().stream().map(entry -> pair("simulation.return", entry));
        return Stream.of(Stream.of(first), late, returns)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String pair(String key, Map.Entry<Integer, Integer> entry) {
        return messages.text(key, entry.getKey().toString(), entry.getValue().toString());
    }

    private String steps(List<StepOpening> openings) {
        TextTable table =
                new TextTable().row(heads("step", "month", "round", "opened", "start-by", "due", "done", "result"));
        openings.forEach(opening -> table.row(List.of(
                Integer.toString(opening.step()),
                month(opening.occurrence()),
                Integer.toString(opening.round()),
                time(opening.openedAt()),
                time(opening.startBy()),
                time(opening.due()),
                opening.done().map(YearText::time).orElse(NONE),
                result(opening))));
        return messages.text("simulation.steps") + "\n" + table;
    }

    private String result(StepOpening opening) {
        String end = messages.text(
                "simulation.kind." + (YearRecords.isReturned(opening) ? Kind.RETURNED : Kind.COMPLETED).word());
        return opening.overdue()
                .map(at -> end + ", " + messages.text("simulation.kind.overdue"))
                .orElse(end);
    }

    private String happenings(List<YearEvent> events) {
        TextTable table = new TextTable().row(heads("at", "kind", "step", "to", "detail"));
        events.stream()
                .filter(event -> !OF_STEPS.contains(event.kind()))
                .forEach(event -> table.row(List.of(
                        time(event.at()),
                        kind(event.kind()),
                        event.step().isPresent() ? Integer.toString(event.step().getAsInt()) : NONE,
                        event.to().orElse(NONE),
                        event.detail())));
        return messages.text("simulation.happenings") + "\n" + table;
    }

    private String totals(Cycle cycle, List<YearEvent> events) {
        Map<Kind, Long> counts = events.stream().collect(Collectors.groupingBy(YearEvent::kind, Collectors.counting()));
        TextTable table = new TextTable();
        Arrays.stream(Kind.values())
                .forEach(kind -> table.row(List.of(kind(kind), Long.toString(counts.getOrDefault(kind, 0L)))));
        String span = messages.text(
                "simulation.span",
                time(cycle.openedAt()),
                cycle.endedAt().map(YearText::time).orElse(NONE));
        return messages.text("simulation.totals") + "\n" + table + span + "\n";
    }

    private List<String> heads(String... columns) {
        return Arrays.stream(columns)
                .map(column -> messages.text("simulation.column." + column))
                .toList();
    }

    private String kind(Kind kind) {
        return messages.text("simulation.kind." + kind.word());
    }

    private static String month(String occurrence) {
        return Optional.of(occurrence)
                .filter(reported -> !reported.equals(Deadlines.NO_OCCURRENCE))
                .map(reported -> ThaiDates.month(YearMonth.parse(reported)))
                .orElse(NONE);
    }

    private static String time(Instant instant) {
        return ThaiDates.dateAndTime(instant);
    }
}
