package org.itacycle.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.itacycle.cycle.PublicationProcess;
import org.itacycle.cycle.WorkItem;
import org.itacycle.form.FormBackground;
import org.springframework.stereotype.Component;

/** Shows beside the publication forms where the documents go, and what went wrong at which target. */
@Component
class PublicationBackground implements FormBackground {

    private final TargetsOfStep targets;
    private final PublicationRegister register;

    PublicationBackground(TargetsOfStep targets, PublicationRegister register) {
        this.targets = targets;
        this.register = register;
    }

    @Override
    public Map<String, Object> of(WorkItem item) {
        if (item.element().equals(PublicationProcess.Element.PUBLICATION_CONFIRM.id())) {
            return Map.of("targets", targets.targets(item.step()));
        }
        if (item.element().equals(PublicationProcess.Element.PUBLICATION_REPAIR.id())) {
            return failed(item.subject().flatMap(register::find));
        }
        return Map.of();
    }

    private static Map<String, Object> failed(Optional<Publication> publication) {
        Map<String, Object> facts = new LinkedHashMap<>();
        publication.ifPresent(failed -> {
            facts.put("target", failed.target());
            failed.problem().ifPresent(problem -> facts.put("problem", problem));
        });
        return facts;
    }
}
