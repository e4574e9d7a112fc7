package org.itacycle.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itacycle.Messages;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.PublicationWatchProcess.Element;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentRegister;
import org.itacycle.form.FormBackground;
import org.itacycle.publication.Publication;
import org.itacycle.publication.PublicationLines;
import org.itacycle.publication.PublicationRegister;
import org.itacycle.publication.Publications;
import org.itacycle.publication.Targets;
import org.springframework.stereotype.Component;

/** Shows beside the officer's form what was published where and when, and what stands there now, since when. */
@Component
class MendBackground implements FormBackground {

    private final PublicationRegister published;
    private final Publications publications;
    private final PublicationLines lines;
    private final Targets targets;
    private final DocumentRegister documents;
    private final WatchRegister register;
    private final WatchLines texts;
    private final AssessmentEnd end;
    private final Messages messages;

    MendBackground(
            PublicationRegister published,
            Publications publications,
            PublicationLines lines,
            Targets targets,
            DocumentRegister documents,
            WatchRegister register,
            WatchLines texts,
            AssessmentEnd end,
            Messages messages) {
        this.published = published;
        this.publications = publications;
        this.lines = lines;
        this.targets = targets;
        this.documents = documents;
        this.register = register;
        this.texts = texts;
        this.end = end;
        this.messages = messages;
    }

    @Override
    public Map<String, Object> of(WorkItem item) {
        if (!item.element().equals(Element.PUBLICATION_WATCH_MEND.id())) {
            return Map.of();
        }
        return item.subject()
                .flatMap(published::find)
                .map(publication -> facts(item, publication))
                .orElse(Map.of());
    }

    private Map<String, Object> facts(WorkItem item, Publication publication) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("target", targets.label(publication.target()));
        documents.version(publication.documentVersionId()).ifPresent(document -> {
            facts.put("documentTitle", document.title());
            facts.put("documentVersion", Integer.toString(document.version()));
            facts.put("subjectDocuments", List.of(document.id()));
        });
        publication.location().ifPresent(location -> facts.put("location", location));
        publication.publishedAt().ifPresent(at -> facts.put("publishedAt", ThaiDates.dateAndTime(at)));
        facts.put("expectedSha256", publication.sha256());
        register.find(publication.id()).ifPresent(look -> found(facts, look));
        facts.put("watchedUntil", ThaiDates.longDate(end.of(publication.fiscalYear())));
        facts.put(
                "possible",
                messages.text(publications.isByHand(publication.id()) ? "watch.possible.by-hand" : "watch.possible"));
        facts.put("publications", lines.ofStep(item.cycleId(), item.step(), item.occurrence()));
        return facts;
    }

    private void found(Map<String, Object> facts, LastLook look) {
        look.result().ifPresent(result -> facts.put("found", texts.found(look)));
        look.foundSha256().ifPresent(sha256 -> facts.put("foundSha256", sha256));
        look.badSince().ifPresent(since -> facts.put("badSince", ThaiDates.dateAndTime(since)));
        look.lookedAt().ifPresent(at -> facts.put("lookedAt", ThaiDates.dateAndTime(at)));
        facts.put("looks", Integer.toString(look.looks()));
        texts.lastAnswer(look).ifPresent(answer -> facts.put("lastAnswer", answer));
    }
}
