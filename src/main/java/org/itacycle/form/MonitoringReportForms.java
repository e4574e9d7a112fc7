package org.itacycle.form;

import static org.itacycle.form.Field.checklist;
import static org.itacycle.form.Field.date;
import static org.itacycle.form.Field.files;
import static org.itacycle.form.Field.line;
import static org.itacycle.form.Field.lines;
import static org.itacycle.form.Field.memo;
import static org.itacycle.form.Field.table;
import static org.itacycle.form.Field.tick;
import static org.itacycle.form.Field.warningsAccepted;

import java.util.List;
import org.itacycle.cycle.MonitoringReportProcess.Element;
import org.itacycle.document.DocumentKind;

/** The form of a monitoring report; a month without activity still reports (REQ-05), other rounds always have some. */
final class MonitoringReportForms {

    private static final int MONTHLY_STEP = 8;

    static final TaskForm WRITE = TaskForm.of(
                    Element.MONITORING_REPORT_WRITE.id(),
                    checklist().required(),
                    date("cutoffDate").required(),
                    tick("noActivity"),
                    table(
                                    "activities",
                                    new Rows.Between(1, 100),
                                    lines("activity", 1000).required(),
                                    lines("result", 2000).required(),
                                    line("indicator", 200))
                            .requiredWhen("noActivity", "false"),
                    lines("problems", 4000),
                    lines("summary", 8000).required(),
                    files("reportFile", DocumentKind.REPORT, 1, 1).required(),
                    memo(),
                    warningsAccepted())
            .obeying(
                    MonitoringReportForms::onlyAMonthMayLackActivity,
                    MonitoringReportForms::noActivityAndActivitiesExcludeEachOther);

    static final List<TaskForm> ALL = List.of(WRITE);

    private MonitoringReportForms() {}

    private static void onlyAMonthMayLackActivity(FormValues values, FormContext context, Problems problems) {
        if (values.tick("noActivity") && context.step() != MONTHLY_STEP) {
            problems.add("noActivity", "form.noActivityOnlyMonthly");
        }
    }

    private static void noActivityAndActivitiesExcludeEachOther(
            FormValues values, FormContext context, Problems problems) {
        if (values.tick("noActivity") && values.has("activities")) {
            problems.add("noActivity", "form.noActivityButActivities");
        }
    }
}
