package org.itacycle.drafting;

import java.util.ArrayList;
import java.util.List;
import org.itacycle.cycle.AnnualCycleProcess.Element;
import org.itacycle.cycle.WorkItem;
import org.itacycle.paper.MinutesPaper;
import org.itacycle.paper.MinutesPaper.Topic;
import org.itacycle.paper.Paper;
import org.springframework.stereotype.Component;

/** The minutes of the agency meeting that consents to measures and plan (step 4). */
@Component
class MeetingMinutes implements PaperDraft {

    private final AgencyWords words;
    private final Measures measures;

    MeetingMinutes(AgencyWords words, Measures measures) {
        this.words = words;
        this.measures = measures;
    }

    @Override
    public boolean belongsAt(WorkItem item, String field) {
        return item.element().equals(Element.STEP04_AGENCY_MEETING.id()) && field.equals("minutesFile");
    }

    @Override
    public Paper of(Occasion occasion) {
        Entered entered = occasion.entered();
        List<Topic> topics = new ArrayList<>();
        topics.add(new Topic(
                words.say("minutes.proposed", occasion.year()), Measures.numbered(measures.decided(occasion.cycle()))));
        if (!entered.text("comments").isEmpty()) {
            topics.add(new Topic(words.say("minutes.comments"), entered.text("comments")));
        }
        return new MinutesPaper(
                occasion.year(),
                words.agency(),
                words.say("minutes.meeting.title", words.agency()),
                entered.meetingNumber("meetingNumber"),
                entered.date("meetingDate"),
                entered.count("attendees"),
                entered.count("staffTotal"),
                topics,
                entered.text("resolution"));
    }
}
