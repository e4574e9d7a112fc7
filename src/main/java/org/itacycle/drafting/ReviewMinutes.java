package org.itacycle.drafting;

import java.util.List;
import java.util.Optional;
import org.itacycle.cycle.AnnualCycleProcess.Element;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.WorkItem;
import org.itacycle.form.FormEntries;
import org.itacycle.paper.MinutesPaper;
import org.itacycle.paper.MinutesPaper.Topic;
import org.itacycle.paper.Paper;
import org.springframework.stereotype.Component;

/** The minutes of the meeting that looks at the entry of the moral agency (step 11). */
@Component
class ReviewMinutes implements PaperDraft {

    private final AgencyWords words;
    private final FormEntries entries;

    ReviewMinutes(AgencyWords words, FormEntries entries) {
        this.words = words;
        this.entries = entries;
    }

    @Override
    public boolean belongsAt(WorkItem item, String field) {
        return item.element().equals(Element.STEP11_MEETING_REVIEW.id()) && field.equals("minutesFile");
    }

    @Override
    public Paper of(Occasion occasion) {
        Entered entered = occasion.entered();
        boolean nothingSaid = entered.text("outcome").equals(Outcome.NO_COMMENTS.wire());
        String comments = nothingSaid ? words.say("minutes.review.no-comments") : entered.text("comments");
        return new MinutesPaper(
                occasion.year(),
                words.agency(),
                words.say("minutes.meeting.title", words.agency()),
                entered.meetingNumber("meetingNumber"),
                entered.date("meetingDate"),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Topic(words.say("minutes.review.entry", occasion.year()), entry(occasion.cycle())),
                        new Topic(words.say("minutes.comments"), comments)),
                resolution(entered.text("outcome")));
    }

    private String entry(String cycleId) {
        return entries.latest(cycleId, Element.STEP10_GATHER_EVIDENCE.id())
                .map(sent -> Entered.of(sent.values().asMap()).text("entryTitle"))
                .orElse("");
    }

    private String resolution(String outcome) {
        return Outcome.ofWire(outcome)
                .map(decided -> words.say("minutes.review." + decided.wire() + ".resolution"))
                .orElse("");
    }
}
