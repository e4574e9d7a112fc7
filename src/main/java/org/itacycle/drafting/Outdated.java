package org.itacycle.drafting;

import java.util.List;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentOrigin;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.form.FormContents;
import org.springframework.stereotype.Component;

/** Finds generated documents that say something else than their form by now. */
@Component
class Outdated {

    private final PaperMaking making;
    private final DocumentRegister documents;
    private final FormContents contents;

    Outdated(PaperMaking making, DocumentRegister documents, FormContents contents) {
        this.making = making;
        this.documents = documents;
        this.contents = contents;
    }

    /** The ids of the current versions at this task that are outdated by what stands in its form. */
    List<String> versions(WorkItem item) {
        List<DocumentVersion> made = documents.current(item.cycleId()).stream()
                .filter(version -> version.origin() == DocumentOrigin.GENERATED
                        && version.step() == item.step()
                        && version.occurrence().equals(item.occurrence()))
                .toList();
        if (made.isEmpty()) {
            return List.of();
        }
        Entered entered = Entered.of(contents.now(item));
        return made.stream()
                .filter(version -> making.isOutdated(version, item, entered))
                .map(DocumentVersion::id)
                .toList();
    }
}
