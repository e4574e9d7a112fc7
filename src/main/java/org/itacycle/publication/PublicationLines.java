package org.itacycle.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itacycle.Messages;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.people.Accounts;
import org.itacycle.publication.LaterLooks.Later;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The register of publications as people read it. */
@Component
public class PublicationLines {

    private final PublicationRegister register;
    private final Targets targets;
    private final DocumentRegister documents;
    private final Accounts accounts;
    private final ObjectProvider<LaterLooks> laterLooks;
    private final Messages messages;

    PublicationLines(
            PublicationRegister register,
            Targets targets,
            DocumentRegister documents,
            Accounts accounts,
            ObjectProvider<LaterLooks> laterLooks,
            Messages messages) {
        this.register = register;
        this.targets = targets;
        this.documents = documents;
        this.accounts = accounts;
        this.laterLooks = laterLooks;
        this.messages = messages;
    }

    /**
     * One publication.
     *
     * @param id key of ita_publication
     * @param target by its label
     * @param document by its title
     * @param state in Thai, with the problem or the trouble where there is one
     * @param failed whether a person or an administrator has to see to it
     * @param location where it is; empty before it is there
     * @param address the same, where it can be opened; else empty
     * @param proof in Thai: how it was proven, by whom, with which receipt
     * @param when date and time of the proof, else of the publication; empty before
     * @param pictures addresses of the pictures and scans that were handed in
     * @param later in Thai: what the last look of the daily watch found; empty before the first
     */
    public record Line(
            String id,
            int step,
            String occurrence,
            String target,
            String document,
            String state,
            boolean failed,
            String location,
            String address,
            String proof,
            String when,
            List<String> pictures,
            String later) {}

    /** What was planned for a step's occurrence. */
    public List<Line> ofStep(String cycleId, int step, String occurrence) {
        return lines(cycleId, register.ofStep(cycleId, step, occurrence));
    }

    /** What was planned in a cycle. */
    public List<Line> ofCycle(String cycleId) {
        return lines(cycleId, register.ofCycle(cycleId));
    }

    private List<Line> lines(String cycleId, List<Publication> publications) {
        Map<String, Later> looks = laterLooks.stream()
                .findFirst()
                .map(later -> later.ofCycle(cycleId))
                .orElseGet(Map::of);
        return publications.stream()
                .map(publication -> line(publication, Optional.ofNullable(looks.get(publication.id()))))
                .toList();
    }

    private Line line(Publication publication, Optional<Later> later) {
        String location = publication.location().orElse("");
        return new Line(
                publication.id(),
                publication.step(),
                publication.occurrence(),
                targets.label(publication.target()),
                documents
                        .version(publication.documentVersionId())
                        .map(DocumentVersion::title)
                        .orElse(""),
                state(publication),
                publication.state() == PublicationState.FAILED
                        || publication.trouble().isPresent()
                        || later.filter(Later::amiss).isPresent(),
                location,
                PostedAddress.isAddress(location) ? location : "",
                publication.proof().map(kind -> proof(publication, kind)).orElse(""),
                publication
                        .provenAt()
                        .or(publication::publishedAt)
                        .map(ThaiDates::dateAndTime)
                        .orElse(""),
                register.proofDocuments(publication.id()).stream()
                        .map(id -> "/files/" + id)
                        .toList(),
                later.map(Later::text).orElse(""));
    }

    private String state(Publication publication) {
        String state = messages.text("publication.state." + publication.state());
        Optional<String> why = publication.problem().or(publication::trouble);
        return why.map(text -> messages.text("publication.state-because", state, text))
                .orElse(state);
    }

    private String proof(Publication publication, String kind) {
        String text = publication
                .receipt()
                .map(receipt -> messages.text(
                        "publication.proof.RECEIVED",
                        receipt.documentNumber(),
                        receipt.receiptNumber(),
                        ThaiDates.shortDate(receipt.date())))
                .orElseGet(() -> messages.text("publication.proof." + kind));
        String withPerson = publication
                .provenBy()
                .map(account -> messages.text("publication.proof-by", text, accounts.displayName(account)))
                .orElse(text);
        return publication
                .remark()
                .map(remark -> messages.text("publication.proof-remark", withPerson, remark))
                .orElse(withPerson);
    }
}
