package org.itacycle.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.calendar.WorkingCalendar;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.MonitoringReportProcess;
import org.itacycle.drafting.Entered;
import org.itacycle.drafting.ReportPeriod;
import org.itacycle.form.FormEntries;
import org.springframework.stereotype.Component;

/** The days that stand in the form itself: their order, their year, and whether anybody works on them. */
@Component
class FormDateCheck implements Check {

    private static final String STEP_3 = AnnualCycleProcess.Element.STEP03_ANALYSE_AND_DRAFT.id();
    private static final String STEP_4 = AnnualCycleProcess.Element.STEP04_AGENCY_MEETING.id();
    private static final String REPORT = MonitoringReportProcess.Element.MONITORING_REPORT_WRITE.id();

    private static final String MEETING = "meetingDate";
    private static final String CUTOFF = "cutoffDate";

    private final WorkingCalendar calendar;
    private final FormEntries entries;
    private final Clock clock;

    FormDateCheck(WorkingCalendar calendar, FormEntries entries, Clock clock) {
        this.calendar = calendar;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public List<Finding> of(Matter matter) {
        List<Finding> findings = new ArrayList<>();
        matter.entered().date(MEETING).ifPresent(day -> meeting(matter, day, findings));
        if (matter.isFormOf(REPORT)) {
            matter.entered().date(CUTOFF).ifPresent(day -> cutoff(matter, day, findings));
        }
        return findings;
    }

    private void meeting(Matter matter, LocalDate day, List<Finding> findings) {
        if (!calendar.isWorkingDay(day)) {
            findings.add(Finding.warning(
                    MEETING, "day-off", ThaiDates.longDate(day), ThaiDates.weekday(day.getDayOfWeek())));
        }
        if (!FiscalYear.of(day).equals(matter.year())) {
            findings.add(Finding.warning(
                    MEETING,
                    "other-fiscal-year",
                    ThaiDates.longDate(day),
                    matter.year().toString()));
        }
        if (matter.isFormOf(STEP_4)) {
            analysis(matter.item().cycleId())
                    .filter(day::isBefore)
                    .ifPresent(analysis ->
                            findings.add(Finding.error(MEETING, "before-analysis", ThaiDates.longDate(analysis))));
        }
    }

    private Optional<LocalDate> analysis(String cycleId) {
        return entries.latest(cycleId, STEP_3)
                .flatMap(sent -> Entered.of(sent.values().asMap()).date(MEETING));
    }

    private void cutoff(Matter matter, LocalDate day, List<Finding> findings) {
        ReportPeriod period = ReportPeriod.of(matter.item());
        if (day.isBefore(period.first())) {
            findings.add(Finding.error(CUTOFF, "cutoff-too-early", ThaiDates.longDate(period.first())));
        } else if (day.isAfter(period.last())) {
            findings.add(Finding.warning(CUTOFF, "cutoff-too-late", ThaiDates.longDate(period.last())));
        }
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), ThaiDates.ZONE))) {
            findings.add(Finding.warning(CUTOFF, "cutoff-ahead", ThaiDates.longDate(day)));
        }
    }
}
