package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.NewDocument;
import org.itacycle.form.SampleForms;
import org.itacycle.support.Answer;
import org.itacycle.support.Procedure;
import org.itacycle.support.SignedIn;
import org.itacycle.support.SmallPdf;
import org.itacycle.support.YearWalk;

/**
 * Works through a year in which every text of every form and every file name is a payload. Each decision that may go back
 * goes back once. Before a form is sent for the first time, every payload goes through its draft and its papers.
 */
final class HostileYear {

    private static final Map<String, List<String>> PAPERS = Map.of(
            "Step01_DraftOrder", List.of("orderFile", "memoFile"),
            "Step03_AnalyseAndDraft", List.of("planFile", "announcementFile", "minutesFile", "memoFile"),
            "Step04_AgencyMeeting", List.of("minutesFile"),
            "MonitoringReport_Write", List.of("reportFile"),
            "Step11_MeetingReview", List.of("minutesFile"),
            "Step13_FinalReport", List.of("reportFile", "minutesFile"));
    /** What is published is made by the product of what the form holds. */
    private static final Set<String> MADE = Set.of("orderFile", "planFile", "announcementFile", "reportFile");

    private static final Set<DocumentKind> SEVERAL =
            Set.of(DocumentKind.EVIDENCE, DocumentKind.MINUTES, DocumentKind.PROOF);

    private final Procedure procedure;
    private final DocumentStore documents;
    private final Outcomes outcomes;
    private final int port;
    private final Map<String, Integer> sent = new HashMap<>();
    private final Map<String, SignedIn> people = new HashMap<>();

    HostileYear(Procedure procedure, DocumentStore documents, Outcomes outcomes, int port) {
        this.procedure = procedure;
        this.documents = documents;
        this.outcomes = outcomes;
        this.port = port;
    }

    SignedIn person(String account) {
        return people.computeIfAbsent(account, name -> SignedIn.as(name, port));
    }

    /** The forms that were sent. */
    Set<String> sent() {
        return new TreeSet<>(sent.keySet());
    }

    void workThrough(int fiscalYear) throws IOException {
        procedure.openOnTime(fiscalYear);
        new YearWalk(procedure).toTheEnd(this::send);
    }

    /** Drafts the order of a year, has it returned, and says what people say on the way. */
    void begin(int fiscalYear) throws IOException {
        sent.clear();
        procedure.openOnTime(fiscalYear);
        send(procedure.waiting("Step01_DraftOrder"));
        send(procedure.waiting("SignOff_Decide"));
        procedure.passTo(procedure.now().plus(Duration.ofDays(2)));
    }

    private void send(WorkItem item) throws IOException {
        send(YearWalk.worker(item), item);
    }

    private void send(String account, WorkItem item) throws IOException {
        SampleForms samples = procedure.sample(item, account).withDocuments(kind -> "");
        int times = sent.merge(item.element(), 1, Integer::sum);
        Map<String, Object> sample = times == 1 && YearWalk.BACK.containsKey(item.element())
                ? samples.of(item.element(), YearWalk.BACK.get(item.element()))
                : samples.of(item.element());
        if (times == 1) {
            tryEveryPayload(item, account, sample);
        }
        Map<String, Object> values = HostileForms.filled(
                item.element(), sample, times, (field, kind, name) -> attach(item, field, kind, name, account));
        values.keySet().stream()
                .filter(MADE::contains)
                .toList()
                .forEach(field -> values.put(field, HostileForms.json(List.of(made(item, account, field, values)))));
        lookAt(item, account);
        procedure.submit(account, item, values);
    }

    /** Draft, form and papers with each payload in each text. */
    private void tryEveryPayload(WorkItem item, String account, Map<String, Object> sample) throws IOException {
        String task = "/api/tasks/" + item.taskId();
        for (int turn = 0; turn < HostileForms.turns(item.element()); turn++) {
            Map<String, Object> values = HostileForms.filled(item.element(), sample, turn, (field, kind, name) -> name);
            Answer draft = person(account).put(task + "/draft", Map.of("revision", turn, "values", values));
            assertThat(draft.status()).as(draft.body()).isEqualTo(200);
            JsonNode form = person(account).get(task + "/form").json();
            outcomes.text("forms", form.toString());
            values.forEach((name, value) -> {
                if (value instanceof String text
                        && form.path("values").path(name).isTextual()) {
                    assertThat(form.path("values").path(name).asText()).isEqualTo(text);
                }
            });
            outcomes.text(
                    "checks",
                    person(account)
                            .post(task + "/checks", Map.of("values", values))
                            .body());
            List<String> papers = PAPERS.getOrDefault(item.element(), List.of());
            if (!papers.isEmpty()) {
                String field = papers.get(turn % papers.size());
                String version = made(item, account, field, values);
                outcomes.pdf("paper " + field, person(account).bytes("/files/" + version));
                outcomes.word("Word " + field, person(account).bytes("/files/" + version + "/word"));
            }
        }
    }

    /** What the person and the others see before it is sent. */
    private void lookAt(WorkItem item, String account) {
        outcomes.page(
                "board while " + item.element(), person(account).open("/board").body());
        Answer tasks = person(account)
                .post(SignedIn.ENGINE + "/task?maxResults=50", Map.of("taskDefinitionKey", item.element()));
        outcomes.text("task list", tasks.body());
        tasks.json().forEach(task -> assertThat(task.path("name").asText()).doesNotContain(Payloads.MARK));
    }

    private String made(WorkItem item, String account, String field, Map<String, Object> values) {
        Answer answer = person(account)
                .post("/api/tasks/" + item.taskId() + "/documents/generated", Map.of("field", field, "values", values));
        assertThat(answer.status())
                .as(item.element() + " " + field + ": " + answer.body())
                .isEqualTo(200);
        return answer.json().path("id").asText();
    }

    private String attach(WorkItem item, String field, DocumentKind kind, String fileName, String account) {
        NewDocument place = new NewDocument(
                item.cycleId(), item.step(), item.occurrence(), field, kind, SEVERAL.contains(kind), "");
        try {
            return documents
                    .add(place, fileName, new ByteArrayInputStream(SmallPdf.of("attached")), account)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
