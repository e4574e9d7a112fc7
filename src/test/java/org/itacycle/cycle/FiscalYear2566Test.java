package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.Cycle.State;
import org.itacycle.publication.Publication;
import org.itacycle.publication.PublicationRegister;
import org.itacycle.publication.PublicationState;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.YearWalk;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.TrailCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The document's own year, from October 2022 to September 2023, with everything begun at its start-by. The expected dates
 * are those of domain.md A.3.2.
 */
@ItaTest
@TestInstance(Lifecycle.PER_CLASS)
class FiscalYear2566Test {

    private final Procedure procedure;
    private final StepRegister steps;
    private final PublicationRegister publications;
    private final TrailCheck trail;
    private final JdbcClient database;

    private Cycle cycle;
    private List<StepOpening> openings;
    private List<Publication> published;
    private List<Deed> deeds;
    private List<String> signed;

    @Autowired
    FiscalYear2566Test(
            Procedure procedure,
            StepRegister steps,
            PublicationRegister publications,
            TrailCheck trail,
            JdbcClient database) {
        this.procedure = procedure;
        this.steps = steps;
        this.publications = publications;
        this.trail = trail;
        this.database = database;
    }

    @BeforeAll
    void theYearIsWorkedThrough() {
        long before = trail.length();
        procedure.openOnTime(2566);
        new YearWalk(procedure).toTheEnd();
        cycle = procedure.cycle();
        openings = steps.of(cycle.id());
        published = openings.stream()
                .flatMap(opening -> publications.ofStep(cycle.id(), opening.step(), opening.occurrence()).stream())
                .distinct()
                .toList();
        deeds = trail.since(before);
        signed = database.sql("select s.decided_by, s.step, d.document_version_id, d.sha256 from ita_sign_off s"
                        + " join ita_sign_off_document d on d.sign_off_id = s.id where s.decision = 'signed'")
                .query((row, number) -> signature(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)))
                .list();
    }

    private static String signature(String account, int step, String version, String sha256) {
        return "%s 2566/%d/-/1/%s %s".formatted(account, step, version, sha256);
    }

    @Test
    void theTrailNamesWhoSignedWhatWithWhichHashAndIsIntact() {
        assertThat(signed).hasSizeGreaterThan(1);
        assertThat(deeds.stream()
                        .filter(deed -> deed.action().equals(Action.SIGNED.id()))
                        .map(deed -> deed.actor() + " " + deed.subject() + " "
                                + deed.sha256().orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(signed);
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void theTrailTellsTheWholeYear() {
        assertThat(deeds).extracting(Deed::action).startsWith("cycle.opened").endsWith("cycle.completed");
        assertThat(deeds)
                .extracting(Deed::action)
                .contains(
                        "form.file",
                        "document.uploaded",
                        "sign-off.submitted",
                        "registration.entered",
                        "document.stamped",
                        "publication.planned",
                        "publication.published",
                        "publication.proven");
        assertThat(deeds)
                .filteredOn(deed -> deed.action().equals("form.completed"))
                .allMatch(deed -> deed.sha256().isPresent() && !deed.actor().equals("system"))
                .hasSizeGreaterThan(20);
    }

    @Test
    void allThirteenStepsAreDoneInTime() {
        assertThat(cycle.state()).isEqualTo(State.COMPLETED);
        assertThat(openings).extracting(StepOpening::step).containsOnly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(openings).allSatisfy(opening -> {
            assertThat(opening.done()).isPresent();
            assertThat(opening.overdue()).isEmpty();
        });
    }

    @Test
    void theCycleOpensOnTheFirstWorkingDayOfOctober() {
        assertThat(openedAt(1)).isEqualTo("2022-10-03T08:30");
        assertThat(due(1)).isEqualTo("2022-10-04T16:30");
    }

    @Test
    void approvedDocumentsAreDueOnTheTenthOfTheMonthAfterSigning() {
        assertThat(due(6)).isEqualTo("2022-11-10T16:30");
    }

    @Test
    void thePlanIsDueOnTheLastWorkingDayBeforeTheTwelveMonthReportOpens() {
        assertThat(due(7)).isEqualTo("2023-08-31T16:30");
    }

    @Test
    void everyMonthFromThePublicationToAugustIsReportedByTheTenthOfTheNext() {
        Map<String, String> due = openings.stream()
                .filter(opening -> opening.step() == 8)
                .collect(Collectors.toMap(StepOpening::occurrence, opening -> local(opening.due())));

        assertThat(due)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "2022-11", "2022-12-09T16:30",
                        "2022-12", "2023-01-10T16:30",
                        "2023-01", "2023-02-10T16:30",
                        "2023-02", "2023-03-10T16:30",
                        "2023-03", "2023-04-10T16:30",
                        "2023-04", "2023-05-10T16:30",
                        "2023-05", "2023-06-09T16:30",
                        "2023-06", "2023-07-10T16:30",
                        "2023-07", "2023-08-10T16:30",
                        "2023-08", "2023-09-08T16:30"));
    }

    @Test
    void everyMonthlyReportOpensOnTheFirstWorkingDayOfTheNextMonth() {
        assertThat(openings.stream().filter(opening -> opening.step() == 8).map(opening -> local(opening.openedAt())))
                .containsExactly(
                        "2022-12-01T08:30",
                        "2023-01-04T08:30",
                        "2023-02-01T08:30",
                        "2023-03-01T08:30",
                        "2023-04-03T08:30",
                        "2023-05-01T08:30",
                        "2023-06-01T08:30",
                        "2023-07-03T08:30",
                        "2023-08-03T08:30",
                        "2023-09-01T08:30");
    }

    @Test
    void theHalfYearReportIsDueOn31MarchAndBeginsBy23March() {
        assertThat(openedAt(9)).isEqualTo("2023-03-01T08:30");
        assertThat(startBy(9)).isEqualTo("2023-03-23T08:30");
        assertThat(due(9)).isEqualTo("2023-03-31T16:30");
    }

    @Test
    void evidenceBeginsBy4AprilAndIsDueOnTheWorkingDayBefore30April() {
        assertThat(openedAt(10)).isEqualTo("2023-03-15T08:30");
        assertThat(startBy(10)).isEqualTo("2023-04-04T08:30");
        assertThat(due(10)).isEqualTo("2023-04-28T16:30");
        assertThat(due(11)).isEqualTo("2023-04-28T16:30");
    }

    @Test
    void theTwelveMonthReportIsDueOn22SeptemberAndBeginsBy14September() {
        assertThat(openedAt(12)).isEqualTo("2023-09-01T08:30");
        assertThat(startBy(12)).isEqualTo("2023-09-14T08:30");
        assertThat(due(12)).isEqualTo("2023-09-22T16:30");
    }

    @Test
    void theFinalReportEndsTheYearBefore30September() {
        assertThat(due(13)).isEqualTo("2023-09-29T16:30");
        assertThat(startBy(13)).isEqualTo("2023-09-29T16:20");
        assertThat(cycle.endedAt().orElseThrow())
                .isBefore(LocalDateTime.parse("2023-09-30T00:00")
                        .atZone(ThaiDates.ZONE)
                        .toInstant());
    }

    @Test
    void everythingIsPublishedWhereTheStandardSendsItAndProven() {
        assertThat(published).allMatch(publication -> publication.state() == PublicationState.PROVEN);
        assertThat(published.stream()
                        .collect(Collectors.groupingBy(
                                publication -> publication.step() + " " + publication.target(), Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "6 WEBSITE", 2L,
                        "6 DOC", 2L,
                        "8 WEBSITE", 10L,
                        "8 DOC", 10L,
                        "9 WEBSITE", 1L,
                        "9 PERSONNEL", 1L,
                        "12 WEBSITE", 1L,
                        "12 PERSONNEL", 1L));
    }

    private StepOpening only(int step) {
        return openings.stream()
                .filter(opening -> opening.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private String openedAt(int step) {
        return local(only(step).openedAt());
    }

    private String startBy(int step) {
        return local(only(step).startBy());
    }

    private String due(int step) {
        return local(only(step).due());
    }

    private static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ThaiDates.ZONE).toString();
    }
}
