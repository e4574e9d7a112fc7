package org.itacycle.publication;

import java.util.Set;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.mail.Audience;
import org.itacycle.mail.Notices;
import org.itacycle.mail.Notices.StuckPublication;
import org.itacycle.people.Roles;
import org.springframework.stereotype.Component;

/** Tells the officer, once, of a publication that failed for so long that it is not repeated by itself any more. */
@Component
public class StuckPublications {

    private final PublicationRegister register;
    private final Targets targets;
    private final DocumentRegister documents;
    private final Notices notices;

    StuckPublications(PublicationRegister register, Targets targets, DocumentRegister documents, Notices notices) {
        this.register = register;
        this.targets = targets;
        this.documents = documents;
        this.notices = notices;
    }

    /** @param reason in Thai, as the incident says it */
    public void tell(String publicationId, String reason) {
        register.find(publicationId).ifPresent(publication -> tell(publication, reason));
    }

    private void tell(Publication publication, String reason) {
        String title = documents
                .version(publication.documentVersionId())
                .map(DocumentVersion::title)
                .orElse("");
        notices.stuckPublication(
                new StuckPublication(
                        publication.id(),
                        publication.fiscalYear(),
                        publication.step(),
                        publication.occurrence(),
                        targets.label(publication.target()),
                        title,
                        reason),
                new Audience(Set.of(), Set.of(Roles.OFFICER)));
    }
}
