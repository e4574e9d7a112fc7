package org.itacycle.drafting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.itacycle.Messages;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentField;
import org.itacycle.document.DocumentFields;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.NewDocument;
import org.itacycle.paper.Paper;
import org.itacycle.paper.PaperPress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a paper of what stands in a form and keeps it as the next version of the document at that field. */
@Component
public class PaperMaking {

    private static final int LONGEST_TITLE = 300;

    private final PaperDrafts drafts;
    private final DraftedPapers papers;
    private final PaperPress press;
    private final DocumentStore store;
    private final DocumentFields fields;
    private final Messages messages;
    private final TransactionTemplate transaction;

    PaperMaking(
            PaperDrafts drafts,
            DraftedPapers papers,
            PaperPress press,
            DocumentStore store,
            DocumentFields fields,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.papers = papers;
        this.press = press;
        this.store = store;
        this.fields = fields;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes the next version.
     *
     * @param entered the unfinished form counts as well
     * @throws Refusal INVALID where no paper belongs at this field
     */
    DocumentVersion make(WorkItem item, String field, Entered entered, String account) {
        Paper paper = drafts.at(item, field)
                .orElseThrow(() -> Refusal.because(Reason.INVALID, "drafting.no-paper"))
                .of(new Occasion(item, entered, account));
        NewDocument place = place(item, field, paper);
        byte[] pdf = press.pdf(paper);
        return transaction.execute(running -> {
            DocumentVersion version = keep(place, pdf, account);
            papers.keep(version.id(), paper);
            return version;
        });
    }

    /**
     * Whether the form says something else by now than when this version was made of it.
     *
     * @return false for a version that was not made of a form
     */
    public boolean isOutdated(DocumentVersion version, WorkItem item, Entered entered) {
        return papers.of(version.id())
                .flatMap(made -> drafts.at(item, version.field())
                        .map(draft -> !draft.of(new Occasion(item, entered, version.createdBy()))
                                .equals(made)))
                .orElse(false);
    }

    private DocumentVersion keep(NewDocument place, byte[] pdf, String account) {
        try {
            return store.generated(
                    place, place.title().replaceAll("[/\\\\]", "_") + ".pdf", new ByteArrayInputStream(pdf), account);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NewDocument place(WorkItem item, String field, Paper paper) {
        DocumentField found = fields.find(item.element(), field)
                .orElseThrow(() -> new IllegalStateException(item.element() + " takes no files at " + field));
        String title = paper.title().isBlank() ? messages.text("document.kind." + found.kind()) : paper.title();
        return new NewDocument(
                item.cycleId(),
                item.step(),
                item.occurrence(),
                found.name(),
                found.kind(),
                found.several(),
                title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
    }
}
