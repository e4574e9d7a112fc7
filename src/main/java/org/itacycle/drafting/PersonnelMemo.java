package org.itacycle.drafting;

import java.util.List;
import org.itacycle.cycle.MonitoringReportProcess.Element;
import org.itacycle.cycle.WorkItem;
import org.itacycle.paper.MemoPaper;
import org.itacycle.paper.Paper;
import org.springframework.stereotype.Component;

/** The memo with which a half-year or twelve-month report goes to the Personnel Division (steps 9 and 12). */
@Component
class PersonnelMemo implements PaperDraft {

    private static final int MONTHLY = 8;

    private final AgencyWords words;
    private final ReportDraft report;

    PersonnelMemo(AgencyWords words, ReportDraft report) {
        this.words = words;
        this.report = report;
    }

    @Override
    public boolean belongsAt(WorkItem item, String field) {
        return field.equals("memoFile")
                && item.element().equals(Element.MONITORING_REPORT_WRITE.id())
                && item.step() != MONTHLY;
    }

    @Override
    public Paper of(Occasion occasion) {
        String title = report.title(occasion, ReportPeriod.of(occasion.item()));
        return new MemoPaper(
                occasion.year(),
                words.agency(),
                words.say("memo.report.title", title),
                words.workGroupOf(occasion.account()),
                words.telephone(),
                words.personnelDivision(),
                List.of(
                        words.say("memo.report.reason", occasion.year()),
                        words.say("memo.report.fact", words.agency(), title),
                        words.say("memo.report.request")),
                List.of(title),
                words.director());
    }
}
