package org.itacycle.document;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Optional;
import org.itacycle.PlainText;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files at the forms: attach, type, take back, open. */
@RestController
class DocumentController {

    private final DocumentStore store;
    private final DocumentDownload download;
    private final DocumentFields fields;
    private final WorkItems workItems;
    private final DocumentReaders readers;

    DocumentController(
            DocumentStore store,
            DocumentDownload download,
            DocumentFields fields,
            WorkItems workItems,
            DocumentReaders readers) {
        this.store = store;
        this.download = download;
        this.fields = fields;
        this.workItems = workItems;
        this.readers = readers;
    }

    /** What a form sends for a typed document. */
    record TypedText(String field, String title, String text) {}

    @PostMapping("/api/tasks/{taskId}/documents")
    DocumentView attach(
            @PathVariable String taskId, @RequestParam String field, @RequestParam MultipartFile file, Principal person)
            throws IOException {
        NewDocument place = place(workOf(taskId, person), field, "");
        try (InputStream content = file.getInputStream()) {
            return DocumentView.of(store.add(place, file.getOriginalFilename(), content, person.getName()), true);
        }
    }

    @PostMapping("/api/tasks/{taskId}/documents/typed")
    DocumentView type(@PathVariable String taskId, @RequestBody TypedText typed, Principal person) throws IOException {
        NewDocument place = place(workOf(taskId, person), typed.field(), oneLine(typed.title()));
        return DocumentView.of(store.typed(place, typed.text(), person.getName()), true);
    }

    @DeleteMapping("/api/tasks/{taskId}/documents/{versionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String taskId, @PathVariable String versionId, Principal person) {
        WorkItem item = find(taskId);
        Optional<DocumentVersion> version = store.version(versionId).filter(kept -> belongsTo(item, kept));
        boolean isAuthor = version.map(DocumentVersion::createdBy)
                .filter(person.getName()::equals)
                .isPresent();
        if (!isAuthor && !workItems.mayWork(taskId, person.getName())) {
            throw Refusal.because(Reason.FORBIDDEN, "document.not-your-task");
        }
        store.voidVersion(version.orElseThrow(DocumentController::unknown).id(), person.getName());
    }

    @GetMapping("/files/{versionId}")
    ResponseEntity<Resource> open(@PathVariable String versionId, Principal reader) {
        DocumentVersion version = store.version(versionId).orElseThrow(DocumentController::unknown);
        readers.refuseOthers(version, reader.getName());
        return download.of(version, CacheControl.noStore().cachePrivate());
    }

    private WorkItem workOf(String taskId, Principal person) {
        WorkItem item = find(taskId);
        if (!workItems.mayWork(taskId, person.getName())) {
            throw Refusal.because(Reason.FORBIDDEN, "document.not-your-task");
        }
        return item;
    }

    private WorkItem find(String taskId) {
        return workItems.find(taskId).orElseThrow(() -> Refusal.because(Reason.NOT_FOUND, "document.task-gone"));
    }

    private NewDocument place(WorkItem item, String field, String title) {
        DocumentField found = fields.find(item.element(), field == null ? "" : field)
                .orElseThrow(() -> Refusal.because(Reason.INVALID, "document.no-such-field"));
        return new NewDocument(
                item.cycleId(), item.step(), item.occurrence(), found.name(), found.kind(), found.several(), title);
    }

    private static String oneLine(String title) {
        return title == null ? "" : PlainText.oneLine(title);
    }

    private static boolean belongsTo(WorkItem item, DocumentVersion version) {
        return version.cycleId().equals(item.cycleId())
                && version.step() == item.step()
                && version.occurrence().equals(item.occurrence());
    }

    private static Refusal unknown() {
        return Refusal.because(Reason.NOT_FOUND, "document.unknown");
    }
}
