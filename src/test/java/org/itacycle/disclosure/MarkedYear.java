package org.itacycle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Works through a whole year with a marker in every field; each decision that may go back goes back once. What is published
 * is made by the product of the marked forms, as with the button at the form.
 */
final class MarkedYear {

    private static final Set<String> MADE_BY_THE_PRODUCT =
            Set.of("orderFile", "planFile", "announcementFile", "reportFile");

    private static final Set<DocumentKind> SEVERAL = Set.of(DocumentKind.EVIDENCE, DocumentKind.MINUTES);

    private final Procedure procedure;
    private final DocumentStore documents;
    private final MarkedForms forms;
    private final int port;
    private final Set<String> sent = new HashSet<>();

    MarkedYear(Procedure procedure, DocumentStore documents, MarkedForms forms, int port) {
        this.port = port;
        this.procedure = procedure;
        this.documents = documents;
        this.forms = forms;
    }

    /** Returns the forms that were sent on the way. */
    Set<String> workedThrough(int fiscalYear) {
        procedure.openOnTime(fiscalYear);
        sent.add("StartEvent_CycleOpened");
        new YearWalk(procedure).toTheEnd(this::send);
        return sent;
    }

    private void send(String account, WorkItem item) {
        SampleForms samples = procedure.sample(item, account).withDocuments(kind -> "");
        boolean first = sent.add(item.element());
        Map<String, Object> sample = first && YearWalk.BACK.containsKey(item.element())
                ? samples.of(item.element(), YearWalk.BACK.get(item.element()))
                : samples.of(item.element());
        Map<String, Object> values = forms.marked(
                item.element(), sample, (field, kind, marker) -> attach(item, field, kind, marker, account));
        values.keySet().stream()
                .filter(MADE_BY_THE_PRODUCT::contains)
                .toList()
                .forEach(field -> values.put(field, made(item, field, values, account)));
        procedure.submit(account, item, values);
    }

    private String made(WorkItem item, String field, Map<String, Object> values, String account) {
        Answer answer = SignedIn.as(account, port)
                .post("/api/tasks/" + item.taskId() + "/documents/generated", Map.of("field", field, "values", values));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return MarkedForms.json(List.of(answer.json().get("id").asText()));
    }

    private String attach(WorkItem item, String field, DocumentKind kind, String marker, String account) {
        NewDocument place = new NewDocument(
                item.cycleId(), item.step(), item.occurrence(), field, kind, SEVERAL.contains(kind), "");
        try {
            return documents
                    .add(place, marker + ".pdf", new ByteArrayInputStream(SmallPdf.of(marker)), account)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
