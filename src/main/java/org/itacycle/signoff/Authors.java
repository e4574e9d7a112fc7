package org.itacycle.signoff;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itacycle.cycle.PublicationProcess;
import org.itacycle.cycle.PublicationWatchProcess;
import org.itacycle.cycle.SignOffProcess;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.StepDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose work lies before a signer, read from the product's own records. What stems from an earlier round counts as much
 * as what was done in this one: forms and files are taken over from round to round.
 */
@Component
class Authors {

    /** The decisions upon documents and what follows from them; every other form of their step makes them. */
    private static final Set<String> AFTER_DRAFTING = Stream.of(
                    SignOffProcess.elementIds(), PublicationProcess.elementIds(), PublicationWatchProcess.elementIds())
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final String BETWEEN_ACCOUNTS = " ";

    private final JdbcClient database;
    private final Submissions submissions;
    private final StepDocuments documents;

    Authors(JdbcClient database, Submissions submissions, StepDocuments documents) {
        this.database = database;
        this.submissions = submissions;
        this.documents = documents;
    }

    /** The accounts that drafted, edited, uploaded or submitted anything in what waits for a signature. */
    Set<String> of(String cycleId, int step, String occurrence) {
        List<String> versions = submissions
                .latest(cycleId, step, occurrence)
                .map(submission -> List.copyOf(submission.hashes().keySet()))
                .orElseGet(() -> documents.of(cycleId, step, occurrence).stream()
                        .map(DocumentVersion::id)
                        .toList());
        Set<String> authors = new TreeSet<>(submitters(cycleId, step, occurrence));
        if (!versions.isEmpty()) {
            authors.addAll(ofFiles(versions));
            authors.addAll(ofForms(versions));
        }
        return authors;
    }

    /** Those in whose place somebody submitted it included. */
    private List<String> submitters(String cycleId, int step, String occurrence) {
        String inStep = " from ita_submission where cycle_id = :cycle and step = :step and occurrence = :occurrence";
        return database.sql("select submitted_by" + inStep + " union select on_behalf_of" + inStep
                        + " and on_behalf_of is not null")
                .param("cycle", cycleId)
                .param("step", step)
                .param("occurrence", occurrence)
                .query(String.class)
                .list();
    }

    /** Of all versions of the documents, those taken back included, and of files with the same bytes elsewhere. */
    private List<String> ofFiles(List<String> versions) {
        return database.sql("""
                        select distinct v.created_by from ita_document_version v
                         where v.origin not in ('STAMPED', 'SCAN')
                           and (v.document_id in (select document_id from ita_document_version where id in (:versions))
                                or v.sha256 in (select sha256 from ita_document_version where id in (:versions)))
                        """).param("versions", versions).query(String.class).list();
    }

    /** Of the forms of the steps in which the documents were made. */
    private Set<String> ofForms(List<String> versions) {
        return database
                .sql("""
                        select e.submitted_by, e.drafted_by, e.on_behalf_of from ita_form_entry e
                          join ita_document d on d.cycle_id = e.cycle_id and d.step = e.step
                                             and d.occurrence = e.occurrence
                          join ita_document_version v on v.document_id = d.id
                         where v.id in (:versions) and e.element not in (:after)
                        """)
                .param("versions", versions)
                .param("after", AFTER_DRAFTING)
                .query((row, number) -> Stream.of(row.getString(1), row.getString(2), row.getString(3))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(BETWEEN_ACCOUNTS)))
                .list()
                .stream()
                .flatMap(accounts -> Arrays.stream(accounts.split(BETWEEN_ACCOUNTS)))
                .collect(Collectors.toSet());
    }
}
