package org.itacycle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itacycle.DatabaseTime;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentStore;
import org.itacycle.form.Field;
import org.itacycle.form.FormCatalogue;
import org.itacycle.form.TaskForm;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * REQ-44, field by field: a year is worked through with a marker of its own in every field of every form, then every
 * column of every table that is about a cycle gets one. Of all that the public can fetch, nothing holds a marker of
 * something that stays in the house.
 */
@ItaTest
@TestInstance(Lifecycle.PER_CLASS)
class NothingInternalLeavesTest {

    private static final String[] BEGINNINGS = {
        "/public", "/public/publications.json", "/public/nothing", "/public/2566/nothing", "/", "/login"
    };

    /** Accounts and addresses of whoever works here; the names of the committee stand in its order. */
    private static final List<String> PEOPLE = List.of(
            "officer",
            "committee1",
            "committee2",
            "committee3",
            "director",
            "officer@agency.example",
            "committee1@agency.example",
            "director@agency.example",
            "personnel@agency.example");

    private final Procedure procedure;
    private final DocumentStore documents;
    private final JdbcClient database;
    private final Markers markers = new Markers();
    private final MarkedForms forms = new MarkedForms(markers);

    @LocalServerPort
    private int port;

    private Set<String> sent;
    private Map<String, String> afterTheYear;
    private List<String> markedColumns;
    private Map<String, String> afterTheMarks;

    @Autowired
    NothingInternalLeavesTest(Procedure procedure, DocumentStore documents, JdbcClient database) {
        this.procedure = procedure;
        this.documents = documents;
        this.database = database;
    }

    @BeforeAll
    void everyFieldAndEveryColumnIsMarkedAndEverythingPublicIsRead() throws Exception {
        PEOPLE.forEach(person -> markers.known(person, "people." + person));
        sent = new MarkedYear(procedure, documents, forms, port).workedThrough(2566);
        FormCatalogue.all().stream()
                .filter(form -> !sent.contains(form.element()))
                .forEach(this::enter);
        draft();
        afterTheYear = PublicCrawl.of(port, BEGINNINGS);
        markedColumns = new MarkedRegister(database, markers).mark();
        afterTheMarks = PublicCrawl.of(port, BEGINNINGS);
    }

    @Test
    void everyFieldOfEveryFormIsSaidToBePublicOrInternal() {
        assertThat(PublicFields.named())
                .as("disclosure/fields.csv has to name each field once, and nothing else")
                .containsExactlyInAnyOrderElementsOf(fields());
    }

    @Test
    void everyFieldThatCanHoldATextANumberADayOrAFileWasFilled() {
        Set<String> unfilled = new TreeSet<>(fields());
        unfilled.removeAll(markers.places());

        assertThat(unfilled)
                .allMatch(place ->
                        isPublic(place) || MarkedForms.HELD_AGAINST_OTHERS.contains(place) || decidesTheWay(place));
    }

    @Test
    void theYearWasReallyPublished() {
        assertThat(afterTheYear.keySet())
                .contains(
                        "/public/2566",
                        "/public/2566/measures",
                        "/public/2566/measures/order-1",
                        "/public/2566/measures-result/report-8-2023-01",
                        "/public/2566/measures-result/report-12")
                .filteredOn(address -> address.startsWith("/public/files/"))
                .hasSize(15);
        assertThat(found(afterTheYear))
                .as("the papers are made of the forms")
                .contains(
                        "Step01_DraftOrder.orderTitle",
                        "Step01_DraftOrder.members.duty",
                        "Step03_AnalyseAndDraft.measures.measure",
                        "Step03_AnalyseAndDraft.indicators.score",
                        "MonitoringReport_Write.activities.activity",
                        "MonitoringReport_Write.summary");
        assertThat(afterTheYear.keySet()).anyMatch(address -> address.startsWith("/public/verify/"));
        assertThat(afterTheYear.get("/public/2566")).contains("O42", "O43", "ตามกำหนด");
    }

    @Test
    void onlyWhatIsPublicLeavesTheHouse() {
        assertThat(leaks(afterTheYear)).isEmpty();
    }

    @Test
    void nothingOfTheRegistersLeavesTheHouse() {
        assertThat(markedColumns)
                .contains(
                        "ita_cycle.cancel_reason",
                        "ita_cycle.opened_by",
                        "ita_sign_off.reason",
                        "ita_sign_off.decided_by",
                        "ita_publication.problem",
                        "ita_publication.receipt_date",
                        "ita_document_version.created_by",
                        "ita_form_entry.content",
                        "ita_form_draft.content",
                        "ita_mail.recipient",
                        "ita_deadline_change.reason");
        assertThat(afterTheMarks.keySet()).containsAll(afterTheYear.keySet());
        assertThat(leaks(afterTheMarks)).isEmpty();
    }

    private Map<String, Set<String>> leaks(Map<String, String> answers) {
        Map<String, Set<String>> leaks = new LinkedHashMap<>();
        answers.forEach((address, content) -> {
            Set<String> internal = markers.in(content).stream()
                    .filter(place -> !isPublic(place))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!internal.isEmpty()) {
                leaks.put(address, internal);
            }
        });
        return leaks;
    }

    private Set<String> found(Map<String, String> answers) {
        return markers.in(String.join("\n", answers.values()));
    }

    private static boolean isPublic(String place) {
        int dot = place.indexOf('.');
        return PublicFields.contain(place.substring(0, dot), place.substring(dot + 1));
    }

    private static Set<String> fields() {
        return FormCatalogue.all().stream()
                .flatMap(form -> form.fields().stream().flatMap(field -> places(form, field)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> places(TaskForm form, Field field) {
        return field instanceof Field.Table table
                ? table.columns().stream().map(column -> MarkedForms.place(form, table.name() + "." + column.name()))
                : Stream.of(MarkedForms.place(form, field.name()));
    }

    /** Ticks, choices, accounts and the numbers of rows hold nothing that somebody typed. */
    private static boolean decidesTheWay(String place) {
        int dot = place.indexOf('.');
        TaskForm form = FormCatalogue.find(place.substring(0, dot)).orElseThrow();
        String path = place.substring(dot + 1);
        Field field = form.fields().stream()
                .flatMap(top -> top instanceof Field.Table table
                        ? table.columns().stream().filter(column -> path.equals(table.name() + "." + column.name()))
                        : Stream.of(top).filter(one -> path.equals(one.name())))
                .findFirst()
                .orElseThrow();
        return field instanceof Field.Choice
                || field instanceof Field.Tick
                || field instanceof Field.Checklist
                || field instanceof Field.Account
                || field instanceof Field.WorkGroup
                || field instanceof Field.Text text && text.form() == Field.Form.FISCAL_YEAR
                || field instanceof Field.Number
                        && (path.endsWith("measureNo") || path.endsWith("indicators.indicator"));
    }

    /** A form that the year has no occasion for stands in the record as if it had been sent. */
    private void enter(TaskForm form) {
        Map<String, Object> content =
                forms.marked(form.element(), Map.of(), NothingInternalLeavesTest::onlyInTheRecord);
        database.sql("""
                        insert into ita_form_entry (id, cycle_id, step, occurrence, round, element, task_id, content,
                                                    submitted_by, submitted_at)
                        values (:id, :cycle, 6, '-', 1, :element, 'none', :content, 'officer', :at)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("cycle", procedure.cycle().id())
                .param("element", form.element())
                .param("content", MarkedForms.json(content))
                .param("at", DatabaseTime.at(procedure.now()))
                .update();
    }

    private static String onlyInTheRecord(String field, DocumentKind kind, String marker) {
        return marker;
    }

    private void draft() {
        database.sql("insert into ita_form_draft (task_id, revision, content, saved_by, saved_at)"
                        + " values ('none', 1, '{}', 'officer', ?)")
                .param(DatabaseTime.at(procedure.now()))
                .update();
    }
}
