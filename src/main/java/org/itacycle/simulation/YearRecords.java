package org.itacycle.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itacycle.Messages;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.Deadlines;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.StepOpening;
import org.itacycle.cycle.StepRegister;
import org.itacycle.cycle.StepTitles;
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

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern STEP_OF_KEY = Pattern.compile("[a-z-]+/\\d{4}/(\\d{1,2})/.*");

    private final JdbcClient database;
    private final StepRegister steps;
    private final StepTitles titles;
    private final NoticeSlots notices;
    private final Messages messages;

    YearRecords(JdbcClient database, StepRegister steps, StepTitles titles, NoticeSlots notices, Messages messages) {
        this.database = database;
        this.steps = steps;
        this.titles = titles;
        this.notices = notices;
        this.messages = messages;
    }

    /** The openings of the cycle's steps, in their order. */
    List<StepOpening> openings(Cycle cycle) {
        return steps.of(cycle.id());
    }

    /** All events of the year, in order. */
    List<YearEvent> events(Cycle cycle) {
        return Stream.of(ofSteps(cycle), publications(cycle), notices.of(cycle), mails(cycle))
                .flatMap(List::stream)
                .sorted(YearEvent.IN_ORDER)
                .toList();
    }

    /** The step's wording, with the month where it reports one. */
    String title(Cycle cycle, int step, String occurrence) {
        String title = titles.title(step, cycle.fiscalYear());
        return occurrence.equals(Deadlines.NO_OCCURRENCE)
                ? title
                : messages.text("cycle.title-of-month", title, ThaiDates.month(YearMonth.parse(occurrence)));
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
                        Optional.of(event(
                                cycle,
                                opening,
                                Kind.OPENED,
                                opening.openedAt(),
                                Optional.of(new Span(opening.startBy(), opening.due())))),
                        opening.overdue().map(at -> event(cycle, opening, Kind.OVERDUE, at, Optional.empty())),
                        opening.done().map(at -> event(cycle, opening, end, at, Optional.empty())))
                .flatMap(Optional::stream);
    }

    private YearEvent event(Cycle cycle, StepOpening opening, Kind kind, Instant at, Optional<Span> deadline) {
        return new YearEvent(
                at,
                kind,
                OptionalInt.of(opening.step()),
                "%s/%d/%s/%d".formatted(cycle.fiscalYear(), opening.step(), opening.occurrence(), opening.round()),
                Optional.empty(),
                title(cycle, opening.step(), opening.occurrence()),
                deadline);
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
                        instant(row, "published_at"),
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
                        Optional.empty()))
                .list();
    }

    private List<YearEvent> mails(Cycle cycle) {
        Map<String, String> names = namesOfIds(cycle);
        return database.sql("select mail_key, recipient, subject, sent_at from ita_mail where sent_at is not null")
                .query((row, number) -> {
                    String key = withoutIds(row.getString("mail_key"), names);
                    Matcher step = STEP_OF_KEY.matcher(key);
                    return new YearEvent(
                            instant(row, "sent_at"),
                            Kind.MAILED,
                            step.matches() ? OptionalInt.of(Integer.parseInt(step.group(1))) : OptionalInt.empty(),
                            key,
                            Optional.of(row.getString("recipient")),
                            row.getString("subject"),
                            Optional.empty());
                })
                .list();
    }

    /** What to call things whose id differs from run to run. */
    private Map<String, String> namesOfIds(Cycle cycle) {
        Map<String, String> names = new HashMap<>();
        names.put(cycle.id(), cycle.fiscalYear().toString());
        database.sql("select id, kind from ita_document where cycle_id = :cycle")
                .param("cycle", cycle.id())
                .query((row, number) -> names.put(row.getString("id"), row.getString("kind")))
                .list();
        return names;
    }

    private static String withoutIds(String key, Map<String, String> names) {
        return ID.matcher(key).replaceAll(id -> names.getOrDefault(id.group(), "id"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
