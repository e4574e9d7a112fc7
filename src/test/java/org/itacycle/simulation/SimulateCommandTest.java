package org.itacycle.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itacycle.calendar.Effort;
import org.itacycle.calendar.ThaiCalendar;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.calendar.WorkingCalendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command from its options to its bytes, on the whole product. The expected dates are those of domain.md A.3.2. */
@Tag("own-jvm")
class SimulateCommandTest {

    private static final String[] TROUBLED = {
        "--fiscal-year=2566", "--late=9:3", "--return=2:1", "--return=4:1", "--return=5:2", "--return=11:1"
    };

    /** The example of the command line in the README. */
    private static final String[] LATE_AND_RETURNED = {"--fiscal-year=2566", "--late=9:3", "--return=2:1"};

    private static final List<String> KINDS =
            List.of("opened", "completed", "returned", "overdue", "reminder", "escalation", "published", "mailed");

    @ParameterizedTest
    @CsvSource({
        "2566, 2022-10-03",
        "2567, 2023-10-02",
        "2568, 2024-10-01",
        "2569, 2025-10-01",
        "2570, 2026-10-01",
    })
    void aYearOpensOnItsFirstWorkingDayAndEveryStepIsDoneInTime(int year, String opens) {
        CommandRun run = CommandRun.year("--fiscal-year=" + year);

        assertThat(run.exitCode()).isEqualTo(SimulateCommand.DONE);
        assertThat(at(run.events("opened", 1).get(0))).isEqualTo(opens + "T08:00:00+07:00");
        assertThat(run.events("completed"))
                .extracting(event -> event.get("step").asInt())
                .containsAll(IntStream.rangeClosed(1, 13).boxed().toList());
        assertThat(run.events("overdue")).isEmpty();
        assertThat(run.events("returned")).isEmpty();
        assertThat(run.events("opened")).hasSameSizeAs(run.events("completed"));
    }

    @Test
    void theYear2566HasTheDatesOfTheDocuments() {
        CommandRun run = CommandRun.year("--fiscal-year=2566");

        assertDeadline(run, 6, "2022-11-10T09:30", "2022-11-10T16:30");
        assertDeadline(run, 9, "2023-03-23T08:30", "2023-03-31T16:30");
        assertDeadline(run, 10, "2023-04-04T08:30", "2023-04-28T16:30");
        assertDeadline(run, 12, "2023-09-14T08:30", "2023-09-22T16:30");
        assertDeadline(run, 13, "2023-09-29T16:20", "2023-09-29T16:30");
        assertThat(run.events("opened", 8)).hasSize(11);
    }

    @Test
    void peopleEndAStepWhenItsEffortIsSpent() {
        CommandRun run = CommandRun.year("--fiscal-year=2566");

        assertThat(done(run, 1)).containsExactly("2022-10-03T15:30:00+07:00");
        assertThat(done(run, 9)).containsExactly("2023-03-10T16:30:00+07:00");
        assertThat(done(run, 13)).containsExactly("2023-09-12T08:40:00+07:00");
    }

    @Test
    void nobodyEndsAStepAfterItsDueUnlessAskedTo() {
        CommandRun run = CommandRun.year("--fiscal-year=2566");
        Map<String, String> due = run.events("opened").stream()
                .collect(Collectors.toMap(
                        SimulateCommandTest::key, event -> event.get("due").asText()));

        assertThat(run.events("completed"))
                .allSatisfy(event -> assertThat(at(event)).isLessThanOrEqualTo(due.get(key(event))));
    }

    @Test
    void eachOccurrenceOfALateStepEndsItsWorkingDaysAfterItsOwnDue() {
        CommandRun run = CommandRun.year("--fiscal-year=2567", "--late=8:2");
        WorkingCalendar calendar = ThaiCalendar.ofTheProduct();

        List<String> ends = run.events("opened", 8).stream()
                .map(event -> OffsetDateTime.parse(event.get("due").asText()).toInstant())
                .map(due -> calendar.add(due, Effort.ofDays(2)))
                .map(end -> end.atZone(ThaiDates.ZONE).toOffsetDateTime())
                .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                .toList();
        assertThat(ends).hasSize(11);
        assertThat(done(run, 8)).isEqualTo(ends);
        assertThat(keys(run, "overdue")).isEqualTo(keys(run, "opened", 8));
    }

    @Test
    void whatIsPublishedGoesWhereTheStandardSendsIt() {
        CommandRun run = CommandRun.year("--fiscal-year=2566");

        assertThat(run.events("published", 9))
                .extracting(event -> event.get("to").asText())
                .containsExactly("PERSONNEL", "WEBSITE");
        assertThat(run.events("mailed", 9))
                .extracting(event -> event.get("to").asText())
                .contains("personnel@agency.example");
    }

    @Test
    void aLateStepIsOverdueAndEndsItsWorkingDaysLater() {
        CommandRun run = CommandRun.year(TROUBLED);

        assertThat(run.events("overdue", 9))
                .extracting(SimulateCommandTest::at)
                .containsExactly("2023-03-31T16:30:00+07:00");
        assertThat(done(run, 9)).containsExactly("2023-04-05T16:30:00+07:00");
        assertThat(run.events("overdue", 8)).isEmpty();
        assertThat(run.events("mailed", 9))
                .extracting(event -> event.get("to").asText())
                .contains("committee1@agency.example");
    }

    @Test
    void aLateStepIsRemindedOfAndTakenUpTheLadder() {
        CommandRun run = CommandRun.year(LATE_AND_RETURNED);

        assertThat(toldOf(run, "escalation", 9))
                .containsExactly("2023-04-03 head after-1", "2023-04-05 director after-3", "2023-04-05 head after-3");
        assertThat(toldOf(run, "reminder", 9))
                .filteredOn(told -> told.contains(" officer "))
                .containsExactly(
                        "2023-03-22 officer before-7",
                        "2023-03-28 officer before-3",
                        "2023-03-30 officer before-1",
                        "2023-03-31 officer on-the-day",
                        "2023-04-03 officer after-1",
                        "2023-04-05 officer after-3");
        assertThat(run.events("mailed", 9))
                .extracting(event -> event.get("key").asText())
                .contains("escalated/2566/9/-/1/head", "escalated/2566/9/-/1/director");
    }

    @Test
    void whatIsLateAndWhatReturnsStandsInTheText() {
        String text = CommandRun.year(LATE_AND_RETURNED).out();

        assertThat(text.lines())
                .anyMatch(line -> line.matches("9 .*31 มี\\.ค\\. 2566 16:30 +5 เม\\.ย\\. 2566 16:30 .*\\(overdue\\)"))
                .anyMatch(line -> line.matches("2 .*3 ต\\.ค\\. 2565 16:30 .*\\(returned\\)"))
                .anyMatch(line -> line.matches("31 มี\\.ค\\. 2566 16:30 .*\\(overdue\\) +9 .*"))
                .anyMatch(line -> line.matches("31 มี\\.ค\\. 2566 08:30 .*\\(reminder\\) +9 +officer .*"))
                .anyMatch(line -> line.matches("3 เม\\.ย\\. 2566 08:30 .*\\(escalation\\) +9 +head .*"));
    }

    @Test
    void theTotalsAreThoseOfTheEvents() {
        CommandRun run = CommandRun.year(LATE_AND_RETURNED);

        assertThat(totals(run.out()))
                .isEqualTo(KINDS.stream()
                        .collect(Collectors.toMap(
                                kind -> kind, kind -> run.events(kind).size())));
        assertThat(run.events())
                .hasSize(totals(run.out()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    @Test
    void everyEventHasTheDocumentedFields() {
        assertThat(CommandRun.year(LATE_AND_RETURNED).events()).allSatisfy(event -> {
            String kind = event.get("kind").asText();
            List<String> fields = new ArrayList<>(List.of("at", "kind", "step", "key", "to", "detail"));
            if (kind.equals("opened")) {
                fields.addAll(List.of("startBy", "due"));
                assertMoment(event.get("startBy"));
                assertMoment(event.get("due"));
            }
            assertThat(event.fieldNames()).toIterable().containsExactlyElementsOf(fields);
            assertThat(KINDS).contains(kind);
            assertMoment(event.get("at"));
            JsonNode step = event.get("step");
            assertThat(step.isNull() || step.isInt() && step.asInt() >= 1 && step.asInt() <= 13)
                    .isTrue();
            assertThat(event.get("key").asText()).isNotBlank();
            assertThat(event.get("detail").asText()).isNotBlank();
        });
    }

    @Test
    void aStepReturnsAsOftenAsAskedAndTheWorkIsDoneAgain() {
        CommandRun run = CommandRun.year(TROUBLED);

        assertThat(keys(run, "returned"))
                .containsExactly("2566/2/-/1", "2566/4/-/1", "2566/5/-/1", "2566/5/-/2", "2566/11/-/1");
        assertThat(keys(run, "completed")).contains("2566/1/-/2", "2566/2/-/2", "2566/5/-/3", "2566/11/-/2");
        assertThat(run.events("opened", 3)).hasSize(4);
        assertThat(run.events("opened", 10)).hasSize(2);
    }

    @Test
    void theSameOptionsGiveTheSameBytes() {
        CommandRun first = CommandRun.year(TROUBLED);
        CommandRun second = CommandRun.anew(TROUBLED);

        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void nothingOfThisRunOrMachineIsTold() {
        CommandRun run = CommandRun.year(TROUBLED);

        assertThat(run.out() + run.json())
                .doesNotContain("127.0.0.1", "localhost", System.getProperty("java.io.tmpdir"))
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
    }

    @Test
    void everyEventHasItsOwnKey() {
        assertThat(CommandRun.year(TROUBLED).events())
                .extracting(event -> event.get("kind") + " " + event.get("key"))
                .doesNotHaveDuplicates();
    }

    @Test
    void eventsComeInOrderOfTime() {
        assertThat(CommandRun.year(TROUBLED).events())
                .extracting(SimulateCommandTest::at)
                .isSorted();
    }

    @Test
    void aStepThatOpensAtItsVeryDueOpensBeforeItEnds() {
        List<String> told = CommandRun.year(TROUBLED).events().stream()
                .map(event ->
                        event.get("kind").asText() + " " + event.get("key").asText())
                .toList();

        assertThat(told).containsSubsequence("completed 2566/10/-/2", "opened 2566/11/-/2", "completed 2566/11/-/2");
    }

    @Test
    void theTableEndsWithTheTotalsInBuddhistYears() {
        CommandRun run = CommandRun.year(TROUBLED);

        assertThat(run.out()).contains("3 ต.ค. 2565 08:00", "23 มี.ค. 2566 08:30");
        assertThat(run.out().lines().toList())
                .anyMatch(line -> line.matches("ส่งคืน \\(returned\\) +5"))
                .last()
                .asString()
                .contains("3 ต.ค. 2565 08:00");
    }

    @Test
    void howLongItTookIsToldBesideTheYear() {
        CommandRun run = CommandRun.year("--fiscal-year=2566");

        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .matches("simulate: fiscal year 2566 took \\d+\\.\\d s, .*");
        assertThat(run.out()).doesNotContain("took");
    }

    @Test
    void nothingIsLeftBehind(@TempDir Path folder) throws IOException {
        SimulateProcess year = SimulateProcess.run(
                List.of("-Djava.io.tmpdir=" + folder), Map.of(), SimulateProcess.CLASSES, "--fiscal-year=2566");

        assertThat(year.exitCode()).as(year.err()).isEqualTo(SimulateCommand.DONE);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aMisusedCommandSaysSoOnOneLineAndDoesNothing() {
        CommandRun run = CommandRun.of("--fiscal-year=2566", "--late=14:3");

        assertThat(run.exitCode()).isEqualTo(SimulateCommand.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().startsWith("simulate: --late=14:3 is not a step");
    }

    private static void assertDeadline(CommandRun run, int step, String startBy, String due) {
        JsonNode opened = run.events("opened", step).get(0);
        assertThat(opened.get("startBy").asText()).isEqualTo(startBy + ":00+07:00");
        assertThat(opened.get("due").asText()).isEqualTo(due + ":00+07:00");
    }

    private static List<String> done(CommandRun run, int step) {
        return run.events("completed", step).stream()
                .map(SimulateCommandTest::at)
                .toList();
    }

    private static List<String> keys(CommandRun run, String kind) {
        return run.events(kind).stream().map(event -> event.get("key").asText()).toList();
    }

    private static List<String> keys(CommandRun run, String kind, int step) {
        return run.events(kind, step).stream().map(SimulateCommandTest::key).toList();
    }

    /** Day, recipient and rung of the ladder of what somebody was told. */
    private static List<String> toldOf(CommandRun run, String kind, int step) {
        return run.events(kind, step).stream()
                .map(event -> String.join(
                        " ",
                        at(event).substring(0, 10),
                        event.get("to").asText(),
                        key(event).replaceAll(".*/|@.*", "")))
                .toList();
    }

    private static Map<String, Integer> totals(String text) {
        Matcher total = Pattern.compile("(?m)^\\S.* \\((\\w+)\\) +(\\d+)$").matcher(text);
        Map<String, Integer> totals = new HashMap<>();
        while (total.find()) {
            totals.put(total.group(1), Integer.valueOf(total.group(2)));
        }
        return totals;
    }

    private static void assertMoment(JsonNode moment) {
        assertThat(moment.asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00");
    }

    private static String key(JsonNode event) {
        return event.get("key").asText();
    }

    private static String at(JsonNode event) {
        return event.get("at").asText();
    }
}
