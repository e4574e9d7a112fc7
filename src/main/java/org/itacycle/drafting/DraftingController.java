package org.itacycle.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.itacycle.document.DocumentReaders;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.DocumentView;
import org.itacycle.form.FormContents;
import org.itacycle.paper.Paper;
import org.itacycle.paper.PaperPress;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Papers at the forms: make one of what is filled in, take it away as a Word file. */
@RestController
class DraftingController {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final WorkItems workItems;
    private final PaperMaking making;
    private final Outdated outdated;
    private final DraftedPapers papers;
    private final DocumentRegister documents;
    private final DocumentReaders readers;
    private final PaperPress press;

    DraftingController(
            WorkItems workItems,
            PaperMaking making,
            Outdated outdated,
            DraftedPapers papers,
            DocumentRegister documents,
            DocumentReaders readers,
            PaperPress press) {
        this.workItems = workItems;
        this.making = making;
        this.outdated = outdated;
        this.papers = papers;
        this.documents = documents;
        this.readers = readers;
        this.press = press;
    }

    /**
     * What a form sends to have a paper made.
     *
     * @param field the file field
     * @param values of the whole form, by field name
     */
    record ToMake(String field, Map<String, JsonNode> values) {}

    @PostMapping("/api/tasks/{taskId}/documents/generated")
    DocumentView make(@PathVariable String taskId, @RequestBody ToMake wanted, Principal person) {
        WorkItem item = find(taskId);
        if (!workItems.mayWork(taskId, person.getName())) {
            throw Refusal.because(Reason.FORBIDDEN, "drafting.not-your-task");
        }
        String field = wanted.field() == null ? "" : wanted.field();
        Entered entered = Entered.of(FormContents.read(item.element(), wanted.values()));
        return DocumentView.of(making.make(item, field, entered, person.getName()), true);
    }

    /** Which generated documents say something else than the form as it was saved last. */
    @GetMapping("/api/tasks/{taskId}/documents/outdated")
    List<String> outdated(@PathVariable String taskId, Principal person) {
        WorkItem item = find(taskId);
        if (!workItems.mayRead(taskId, person.getName())) {
            throw Refusal.because(Reason.FORBIDDEN, "drafting.not-your-task");
        }
        return outdated.versions(item);
    }

    /** The Word file of exactly the content that made this version; for a registered one, of the version it stands for. */
    @GetMapping("/files/{versionId}/word")
    ResponseEntity<byte[]> word(@PathVariable String versionId, Principal reader) {
        DocumentVersion version =
                documents.version(versionId).orElseThrow(() -> Refusal.because(Reason.NOT_FOUND, "document.unknown"));
        readers.refuseOthers(version, reader.getName());
        Paper paper = papers.of(version.contentVersion())
                .orElseThrow(() -> Refusal.because(Reason.NOT_FOUND, "drafting.no-word"));
        return ResponseEntity.ok()
                .contentType(WORD)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(version))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .body(press.word(paper));
    }

    private WorkItem find(String taskId) {
        return workItems.find(taskId).orElseThrow(() -> Refusal.because(Reason.NOT_FOUND, "drafting.task-gone"));
    }

    private static String disposition(DocumentVersion version) {
        return ContentDisposition.attachment()
                .filename(version.fileName().replaceFirst("\\.[^.]*$", "") + ".docx", StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
