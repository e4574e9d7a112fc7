package org.itacycle.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.itacycle.DatabaseTime;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.StepOpening;
import org.itacycle.cycle.StepRegister;
import org.itacycle.simulation.YearEvent.Kind;
import org.itacycle.simulation.YearEvent.Span;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what happened in a year from the product's own records, in words that are the same in every run. */
@Component
@Profile("simulation")
class YearRecords {

    private static final Set<String> SENT_BACK =
            Set.of(Outcome.RETURNED.wire(), Outcome.REVISE.wire(), Outcome.COMMENTS.wire());

    private final JdbcClient database;
    private final StepRegister steps;
    private final StepWording wording;
    private final RecordedNotices notices;
    private final RecordedMails mails;

    YearRecords(
            JdbcClient database,
            StepRegister steps,
            StepWording wording,
            RecordedNotices notices,
            RecordedMails mails) {
        this.database = database;
        this.steps = steps;
        this.wording = wording;
        this.notices = notices;
        this.mails = mails;
    }

    /** The openings of the cycle's steps, in their order. */
    List<StepOpening> openings(Cycle cycle) {
        return steps.of(cycle.id()).stream()
                .sorted(Comparator.comparing(StepOpening::openedAt).thenComparing(YearRecords::turnOfOpening))
                .toList();
    }

    /** All events of the year, in order. */
    List<YearEvent> events(Cycle cycle) {
        return Stream.of(ofSteps(cycle), publications(cycle), notices.of(cycle), mails.of(cycle))
                .flatMap(List::stream)
                .sorted(YearEvent.IN_ORDER)
                .toList();
    }

    /** Whether this opening ended with the step sending back what it was given. */
    static boolean isReturned(StepOpening opening) {
        // Other steps carry the decision that led to them.
        return OptionParser.RETURNING.contains(opening.step())
                && opening.outcome().filter(SENT_BACK::contains).isPresent();
    }

    private List<YearEvent> ofSteps(Cycle cycle) {
        return openings(cycle).stream()
                .flatMap(opening -> ofStep(cycle, opening))
                .toList();
    }

    private Stream<YearEvent> ofStep(Cycle cycle, StepOpening opening) {
        Kind end = isReturned(opening) ? Kind.RETURNED : Kind.COMPLETED;
        return Stream.of(
                        Optional.of(opened(cycle, opening)),
                        opening.overdue().map(at -> event(cycle, opening, Kind.OVERDUE, at, YearEvent.AFTER_STEPS)),
                        opening.done().map(at -> event(cycle, opening, end, at, turnOfEnd(opening))))
                .flatMap(Optional::stream);
    }

    private YearEvent opened(Cycle cycle, StepOpening opening) {
        YearEvent event = event(cycle, opening, Kind.OPENED, opening.openedAt(), turnOfOpening(opening));
        return event.with(new Span(opening.startBy(), opening.due()));
    }

    private YearEvent event(Cycle cycle, StepOpening opening, Kind kind, Instant at, int turn) {
        return new YearEvent(
                at,
                kind,
                OptionalInt.of(opening.step()),
                "%s/%d/%s/%d".formatted(cycle.fiscalYear(), opening.step(), opening.occurrence(), opening.round()),
                Optional.empty(),
                wording.of(cycle, opening.step(), opening.occurrence()),
                Optional.empty(),
                turn);
    }

    /** Of what opens at one moment, an earlier round comes first, then an earlier step. */
    private static int turnOfOpening(StepOpening opening) {
        return 2 * (opening.round() * 100 + opening.step());
    }

    /** An end makes room for what opens then; where the step opened at its very due, it ends after that. */
    private static int turnOfEnd(StepOpening opening) {
        boolean endsAsItOpens = opening.done().equals(Optional.of(opening.openedAt()));
        return endsAsItOpens ? turnOfOpening(opening) + 1 : 0;
    }

    private List<YearEvent> publications(Cycle cycle) {
        return database.sql("""
                        select p.step, p.occurrence, p.target, p.published_at, v.version, v.title, d.kind
                          from ita_publication p
                          join ita_document_version v on v.id = p.document_version_id
                          join ita_document d on d.id = v.document_id
                         where p.cycle_id = :cycle and p.published_at is not null
                        """)
                .param("cycle", cycle.id())
                .query((row, number) -> new YearEvent(
                        DatabaseTime.instant(row, "published_at"),
                        Kind.PUBLISHED,
                        OptionalInt.of(row.getInt("step")),
                        "%s/%d/%s/%s/v%d/%s"
                                .formatted(
                                        cycle.fiscalYear(),
                                        row.getInt("step"),
                                        row.getString("occurrence"),
                                        row.getString("kind"),
                                        row.getInt("version"),
                                        row.getString("target")),
                        Optional.of(row.getString("target")),
                        row.getString("title"),
                        Optional.empty(),
                        YearEvent.BEFORE_STEPS))
                .list();
    }
}
