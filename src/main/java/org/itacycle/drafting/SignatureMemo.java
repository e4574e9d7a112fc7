package org.itacycle.drafting;

import java.util.List;
import org.itacycle.cycle.AnnualCycleProcess.Element;
import org.itacycle.cycle.WorkItem;
import org.itacycle.paper.MemoPaper;
import org.itacycle.paper.Paper;
import org.springframework.stereotype.Component;

/** The memo that proposes order, or measures and plan, to the director for signature (steps 1 and 3; domain.md R-45). */
@Component
class SignatureMemo implements PaperDraft {

    private final AgencyWords words;

    SignatureMemo(AgencyWords words) {
        this.words = words;
    }

    @Override
    public boolean belongsAt(WorkItem item, String field) {
        return field.equals("memoFile")
                && (item.element().equals(Element.STEP01_DRAFT_ORDER.id())
                        || item.element().equals(Element.STEP03_ANALYSE_AND_DRAFT.id()));
    }

    @Override
    public Paper of(Occasion occasion) {
        String matter = occasion.item().element().equals(Element.STEP01_DRAFT_ORDER.id()) ? "order" : "plan";
        String memo = "memo." + matter;
        String unit = words.workGroupOf(occasion.account());
        return new MemoPaper(
                occasion.year(),
                words.agency(),
                words.say(memo + ".title", occasion.year()),
                unit,
                words.telephone(),
                words.director(),
                List.of(
                        words.say(memo + ".reason", occasion.year()),
                        words.say(memo + ".fact", occasion.year()),
                        words.say(memo + ".request")),
                List.of(words.say(memo + ".attachment", occasion.year())),
                words.say("memo.signer", unit));
    }
}
