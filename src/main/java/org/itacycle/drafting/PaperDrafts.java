package org.itacycle.drafting;

import java.util.List;
import java.util.Optional;
import org.itacycle.cycle.WorkItem;
import org.itacycle.form.Field;
import org.itacycle.form.FormCatalogue;
import org.springframework.stereotype.Component;

/** Which paper belongs at which file field. */
@Component
class PaperDrafts {

    private final List<PaperDraft> drafts;

    PaperDrafts(List<PaperDraft> drafts) {
        this.drafts = List.copyOf(drafts);
    }

    Optional<PaperDraft> at(WorkItem item, String field) {
        return drafts.stream().filter(draft -> draft.belongsAt(item, field)).findFirst();
    }

    /** The file fields of a task's form for which a paper can be made. */
    List<String> fields(WorkItem item) {
        return FormCatalogue.find(item.element()).stream()
                .flatMap(form -> form.fields().stream())
                .map(Field::name)
                .filter(name -> at(item, name).isPresent())
                .toList();
    }
}
