package org.itacycle.drafting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itacycle.cycle.AnnualCycleProcess.Element;
import org.itacycle.cycle.WorkItem;
import org.itacycle.paper.MinutesPaper;
import org.itacycle.paper.MinutesPaper.Topic;
import org.itacycle.paper.Paper;
import org.springframework.stereotype.Component;

/** The minutes of the meeting that hears the indicator's result for the whole fiscal year (step 13). */
@Component
class FinalMinutes implements PaperDraft {

    private final AgencyWords words;
    private final Measures measures;

    FinalMinutes(AgencyWords words, Measures measures) {
        this.words = words;
        this.measures = measures;
    }

    @Override
    public boolean belongsAt(WorkItem item, String field) {
        return item.element().equals(Element.STEP13_FINAL_REPORT.id()) && field.equals("minutesFile");
    }

    @Override
    public Paper of(Occasion occasion) {
        Entered entered = occasion.entered();
        String score = entered.number("score");
        return new MinutesPaper(
                occasion.year(),
                words.agency(),
                words.say("minutes.meeting.title", words.agency()),
                entered.meetingNumber("meetingNumber"),
                entered.date("meetingDate"),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Topic(
                                words.say("minutes.final.score", occasion.year()),
                                score.isEmpty() ? "" : words.say("minutes.final.score-text", score)),
                        new Topic(words.say("minutes.final.results"), results(occasion))),
                score.isEmpty() ? "" : words.say("minutes.final.resolution"));
    }

    private String results(Occasion occasion) {
        return occasion.entered().rows("activities").stream()
                .map(row -> {
                    int number = row.count("measureNo").orElse(0);
                    return words.say(
                            "minutes.final.result",
                            Integer.toString(number),
                            measures.decided(occasion.cycle(), number),
                            row.text("summary"));
                })
                .collect(Collectors.joining("\n"));
    }
}
