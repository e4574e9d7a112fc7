package org.itacycle.drafting;

import java.util.ArrayList;
import java.util.List;
import org.itacycle.cycle.AnnualCycleProcess.Element;
import org.itacycle.cycle.WorkItem;
import org.itacycle.paper.AnnouncementPaper;
import org.itacycle.paper.Paper;
import org.springframework.stereotype.Component;

/** The announcement of the year's measures to staff and public (step 3; domain.md R-13). */
@Component
class AnnouncementDraft implements PaperDraft {

    private final AgencyWords words;

    AnnouncementDraft(AgencyWords words) {
        this.words = words;
    }

    @Override
    public boolean belongsAt(WorkItem item, String field) {
        return item.element().equals(Element.STEP03_ANALYSE_AND_DRAFT.id()) && field.equals("announcementFile");
    }

    @Override
    public Paper of(Occasion occasion) {
        List<Entered> measures = occasion.entered().rows("measures");
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                words.say("announcement.reason", words.agency(), occasion.year().toString()));
        for (int i = 0; i < measures.size(); i++) {
            Entered measure = measures.get(i);
            paragraphs.add(words.say(
                    "announcement.measure",
                    Integer.toString(i + 1),
                    measure.text("measure"),
                    measure.text("responsible"),
                    measure.text("period")));
        }
        if (measures.isEmpty()) {
            paragraphs.add("");
        }
        paragraphs.add(words.say("announcement.circulated"));
        paragraphs.add(words.say("announcement.closing"));
        return new AnnouncementPaper(
                occasion.year(),
                words.agency(),
                words.say("announcement.title", occasion.year()),
                paragraphs,
                words.director());
    }
}
