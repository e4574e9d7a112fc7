package org.itacycle.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.PublicationProcess.Element;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentRegister;
import org.itacycle.form.FormBackground;
import org.springframework.stereotype.Component;

/**
 * Shows beside the publication forms where the documents go, what a person has to put where, what went wrong at which
 * target, and how far the others are.
 */
@Component
class PublicationBackground implements FormBackground {

    private static final List<String> ABOUT_ONE_TARGET =
            List.of(Element.PUBLICATION_REPAIR.id(), Element.PUBLICATION_MANUAL.id(), Element.PUBLICATION_RECEIPT.id());

    private final TargetsOfStep targetsOfStep;
    private final Targets targets;
    private final PublicationRegister register;
    private final PublicationLines lines;
    private final DocumentRegister documents;

    PublicationBackground(
            TargetsOfStep targetsOfStep,
            Targets targets,
            PublicationRegister register,
            PublicationLines lines,
            DocumentRegister documents) {
        this.targetsOfStep = targetsOfStep;
        this.targets = targets;
        this.register = register;
        this.lines = lines;
        this.documents = documents;
    }

    @Override
    public Map<String, Object> of(WorkItem item) {
        if (item.element().equals(Element.PUBLICATION_CONFIRM.id())) {
            return Map.of(
                    "targets",
                    targetsOfStep.targets(item.step()).stream()
                            .map(targets::label)
                            .toList(),
                    "publications",
                    lines.ofStep(item.cycleId(), item.step(), item.occurrence()));
        }
        if (!ABOUT_ONE_TARGET.contains(item.element())) {
            return Map.of();
        }
        return item.subject()
                .flatMap(register::find)
                .map(publication -> oneTarget(item, publication))
                .orElse(Map.of());
    }

    private Map<String, Object> oneTarget(WorkItem item, Publication publication) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("target", targets.label(publication.target()));
        targets.find(publication.target())
                .map(ConfiguredTarget::instructions)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> facts.put("instructions", text));
        documents.version(publication.documentVersionId()).ifPresent(document -> {
            facts.put("documentTitle", document.title());
            facts.put("suggestedName", document.fileName());
            facts.put("subjectDocuments", List.of(document.id()));
        });
        publication.problem().ifPresent(problem -> facts.put("problem", problem));
        publication.location().ifPresent(location -> facts.put("location", location));
        publication.publishedAt().ifPresent(at -> facts.put("publishedAt", ThaiDates.dateAndTime(at)));
        facts.put("publications", lines.ofStep(item.cycleId(), item.step(), item.occurrence()));
        return facts;
    }
}
