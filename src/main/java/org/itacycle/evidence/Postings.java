package org.itacycle.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.publication.Publication;
import org.itacycle.publication.PublicationRegister;
import org.itacycle.publication.PublicationState;
import org.springframework.stereotype.Component;

/** Finds where documents are public, as far as that is proven. */
@Component
class Postings {

    private final PublicationRegister register;
    private final DocumentRegister documents;

    Postings(PublicationRegister register, DocumentRegister documents) {
        this.register = register;
        this.documents = documents;
    }

    /**
     * The publication of these bytes; empty unless every target of it is proven.
     *
     * @param step the step that publishes the document
     */
    Optional<Posting> of(DocumentVersion version, int step) {
        List<Publication> planned = register.ofStep(version.cycleId(), step, version.occurrence()).stream()
                .filter(publication -> publication.documentVersionId().equals(version.id()))
                .toList();
        boolean everywhere = !planned.isEmpty()
                && planned.stream().allMatch(publication -> publication.state() == PublicationState.PROVEN);
        return everywhere ? Optional.of(posting(planned)) : Optional.empty();
    }

    /** The newest version of the document of which a publication is proven, by its number; empty where none is. */
    Optional<Integer> lastProven(DocumentVersion version, int step) {
        return register.ofStep(version.cycleId(), step, version.occurrence()).stream()
                .filter(publication -> publication.state() == PublicationState.PROVEN)
                .flatMap(publication -> documents.version(publication.documentVersionId()).stream())
                .filter(published -> published.documentId().equals(version.documentId()))
                .map(DocumentVersion::version)
                .max(Comparator.naturalOrder());
    }

    private static Posting posting(List<Publication> proven) {
        String address = proven.stream()
                .flatMap(publication -> publication.location().stream())
                .filter(location -> location.startsWith("http"))
                .findFirst()
                .orElse("");
        return new Posting(
                address,
                proven.stream()
                        .flatMap(publication -> publication.provenAt().stream())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
