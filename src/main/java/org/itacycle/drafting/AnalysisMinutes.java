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

/** The minutes of the committee's meeting that analyses last year and drafts the measures (step 3). */
@Component
class AnalysisMinutes implements PaperDraft {

    private final AgencyWords words;

    AnalysisMinutes(AgencyWords words) {
        this.words = words;
    }

    @Override
    public boolean belongsAt(WorkItem item, String field) {
        return item.element().equals(Element.STEP03_ANALYSE_AND_DRAFT.id()) && field.equals("minutesFile");
    }

    @Override
    public Paper of(Occasion occasion) {
        Entered entered = occasion.entered();
        List<String> measures = entered.rows("measures").stream()
                .map(measure -> measure.text("measure"))
                .toList();
        return new MinutesPaper(
                occasion.year(),
                words.agency(),
                words.say("minutes.analysis.title", occasion.year()),
                "",
                entered.date("meetingDate"),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Topic(words.say("minutes.results", occasion.year()), entered.text("results")),
                        new Topic(words.say("minutes.scores", occasion.year()), scores(entered.rows("indicators"))),
                        new Topic(words.say("minutes.measures", occasion.year()), Measures.numbered(measures))),
                measures.isEmpty() ? "" : words.say("minutes.analysis.resolution", occasion.year()));
    }

    private String scores(List<Entered> rows) {
        return rows.stream()
                .filter(row -> !row.text("score").isEmpty())
                .map(row -> words.say(
                        "minutes.score",
                        words.indicator(row.count("indicator").orElse(0)),
                        row.number("score"),
                        row.text("issue")))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }
}
