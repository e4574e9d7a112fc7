package org.itacycle.drafting;

import java.util.List;
import java.util.stream.IntStream;
import org.itacycle.cycle.AnnualCycleProcess.Element;
import org.itacycle.cycle.WorkItem;
import org.itacycle.paper.MeasuresPlanPaper;
import org.itacycle.paper.MeasuresPlanPaper.Measure;
import org.itacycle.paper.MeasuresPlanPaper.Score;
import org.itacycle.paper.Paper;
import org.springframework.stereotype.Component;

/** Last year's analysis with this year's measures and plan (step 3). */
@Component
class MeasuresPlanDraft implements PaperDraft {

    private static final int INDICATORS = 5;

    private final AgencyWords words;

    MeasuresPlanDraft(AgencyWords words) {
        this.words = words;
    }

    @Override
    public boolean belongsAt(WorkItem item, String field) {
        return item.element().equals(Element.STEP03_ANALYSE_AND_DRAFT.id()) && field.equals("planFile");
    }

    @Override
    public Paper of(Occasion occasion) {
        Entered entered = occasion.entered();
        return new MeasuresPlanPaper(
                occasion.year(),
                words.agency(),
                words.say("plan.title", occasion.year()),
                entered.date("meetingDate"),
                entered.text("results"),
                scores(entered.rows("indicators")),
                measures(entered.rows("measures")),
                words.director());
    }

    private List<Score> scores(List<Entered> rows) {
        return rows.stream()
                .map(row -> {
                    int indicator = indicator(row);
                    return new Score(indicator, words.indicator(indicator), row.number("score"), row.text("issue"));
                })
                .toList();
    }

    private static List<Measure> measures(List<Entered> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> measure(i + 1, rows.get(i)))
                .toList();
    }

    private static Measure measure(int number, Entered row) {
        return new Measure(
                number,
                indicator(row),
                row.text("issue"),
                row.text("measure"),
                row.text("steps"),
                row.text("responsible"),
                row.text("period"));
    }

    /** 1 to 5; 0 where none was chosen yet. */
    private static int indicator(Entered row) {
        return row.count("indicator")
                .filter(number -> number >= 1 && number <= INDICATORS)
                .orElse(0);
    }
}
