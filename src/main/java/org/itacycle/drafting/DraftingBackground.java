package org.itacycle.drafting;

import java.util.List;
import java.util.Map;
import org.itacycle.cycle.WorkItem;
import org.itacycle.form.FormBackground;
import org.springframework.stereotype.Component;

/** Tells a form for which fields papers can be made, and which of those made say something else than the form by now. */
@Component
class DraftingBackground implements FormBackground {

    private final PaperDrafts drafts;
    private final Outdated outdated;

    DraftingBackground(PaperDrafts drafts, Outdated outdated) {
        this.drafts = drafts;
        this.outdated = outdated;
    }

    @Override
    public Map<String, Object> of(WorkItem item) {
        List<String> fields = drafts.fields(item);
        return fields.isEmpty() ? Map.of() : Map.of("generatable", fields, "outdated", outdated.versions(item));
    }
}
