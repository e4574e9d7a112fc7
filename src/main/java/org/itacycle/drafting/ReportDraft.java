package org.itacycle.drafting;

import java.util.List;
import org.itacycle.cycle.MonitoringReportProcess.Element;
import org.itacycle.cycle.ProcedureSettings;
import org.itacycle.cycle.WorkItem;
import org.itacycle.paper.MonitoringReportPaper;
import org.itacycle.paper.MonitoringReportPaper.Activity;
import org.itacycle.paper.Paper;
import org.springframework.stereotype.Component;

/** A monitoring report (steps 8, 9 and 12); the problems that the agency keeps to itself stay in the form (REQ-44). */
@Component
class ReportDraft implements PaperDraft {

    private final AgencyWords words;
    private final ProcedureSettings procedure;

    ReportDraft(AgencyWords words, ProcedureSettings procedure) {
        this.words = words;
        this.procedure = procedure;
    }

    @Override
    public boolean belongsAt(WorkItem item, String field) {
        return item.element().equals(Element.MONITORING_REPORT_WRITE.id()) && field.equals("reportFile");
    }

    @Override
    public Paper of(Occasion occasion) {
        Entered entered = occasion.entered();
        ReportPeriod period = ReportPeriod.of(occasion.item());
        boolean noActivity = entered.tick("noActivity");
        return new MonitoringReportPaper(
                occasion.year(),
                words.agency(),
                title(occasion, period),
                period.kind(),
                period.text(),
                entered.date("cutoffDate"),
                noActivity,
                noActivity ? List.of() : activities(entered),
                entered.text("summary"),
                procedure.reportsNeedSignature() ? words.director() : words.say("report.writer"));
    }

    String title(Occasion occasion, ReportPeriod period) {
        return words.say("report." + period.kind() + ".title", occasion.year().toString(), period.text());
    }

    private static List<Activity> activities(Entered entered) {
        return entered.rows("activities").stream()
                .map(row -> new Activity(row.text("activity"), row.text("result"), row.text("indicator")))
                .toList();
    }
}
