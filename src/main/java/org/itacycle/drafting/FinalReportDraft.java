package org.itacycle.drafting;

import org.itacycle.cycle.AnnualCycleProcess.Element;
import org.itacycle.cycle.WorkItem;
import org.itacycle.paper.FinalReportPaper;
import org.itacycle.paper.FinalReportPaper.Result;
import org.itacycle.paper.Paper;
import org.springframework.stereotype.Component;

/** The indicator's result for the whole fiscal year (step 13). */
@Component
class FinalReportDraft implements PaperDraft {

    private final AgencyWords words;
    private final Measures measures;

    FinalReportDraft(AgencyWords words, Measures measures) {
        this.words = words;
        this.measures = measures;
    }

    @Override
    public boolean belongsAt(WorkItem item, String field) {
        return item.element().equals(Element.STEP13_FINAL_REPORT.id()) && field.equals("reportFile");
    }

    @Override
    public Paper of(Occasion occasion) {
        Entered entered = occasion.entered();
        return new FinalReportPaper(
                occasion.year(),
                words.agency(),
                words.say("final.title", occasion.year()),
                entered.meetingNumber("meetingNumber"),
                entered.date("meetingDate"),
                entered.number("score"),
                entered.rows("activities").stream()
                        .map(row -> result(occasion, row))
                        .toList(),
                words.director());
    }

    private Result result(Occasion occasion, Entered row) {
        int number = row.count("measureNo").orElse(0);
        return new Result(number, measures.decided(occasion.cycle(), number), row.text("summary"));
    }
}
