package org.itacycle.form;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.MonitoringReportProcess;
import org.itacycle.cycle.SignOffProcess;
import org.itacycle.cycle.WorkItem;
import org.springframework.stereotype.Component;

/** Shows beside a form what was sent in earlier steps: the members, the measures, the reports of the months. */
@Component
class EntryBackground implements FormBackground {

    private static final int SIGN_ORDER = 2;
    private static final int SIGN_MEASURES = 5;
    private static final int MONTHLY_REPORT = 8;

    private static final String REPORT = MonitoringReportProcess.Element.MONITORING_REPORT_WRITE.id();

    private static final Set<String> WITH_MEASURES = Set.of(
            AnnualCycleProcess.Element.STEP04_AGENCY_MEETING.id(),
            AnnualCycleProcess.Element.STEP07_CARRY_OUT_PLAN.id(),
            AnnualCycleProcess.Element.STEP10_GATHER_EVIDENCE.id(),
            AnnualCycleProcess.Element.STEP13_FINAL_REPORT.id(),
            REPORT);

    private final FormEntries entries;

    EntryBackground(FormEntries entries) {
        this.entries = entries;
    }

    @Override
    public Map<String, Object> of(WorkItem item) {
        Map<String, Object> background = new LinkedHashMap<>();
        if (isSignOff(item) && item.step() == SIGN_ORDER) {
            background.put("members", members(item.cycleId()));
        }
        if (isSignOff(item) && item.step() == SIGN_MEASURES || WITH_MEASURES.contains(item.element())) {
            background.put("measures", measures(item.cycleId()));
        }
        if (item.element().equals(REPORT) && item.step() != MONTHLY_REPORT) {
            background.put("months", months(item.cycleId()));
        }
        return background;
    }

    private static boolean isSignOff(WorkItem item) {
        return item.element().equals(SignOffProcess.Element.SIGN_OFF_DECIDE.id())
                || item.element().equals(SignOffProcess.Element.SIGN_OFF_WITHDRAW.id());
    }

    private List<Map<String, Object>> members(String cycleId) {
        return entries.latest(cycleId, AnnualCycleProcess.Element.STEP01_DRAFT_ORDER.id()).stream()
                .flatMap(order -> order.values().rows("members").stream())
                .map(FormValues::asMap)
                .toList();
    }

    private List<Map<String, Object>> measures(String cycleId) {
        List<FormValues> measures = entries.measures(cycleId);
        return IntStream.range(0, measures.size())
                .mapToObj(i -> numbered(i + 1, measures.get(i)))
                .toList();
    }

    private static Map<String, Object> numbered(int number, FormValues measure) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("measureNo", number);
        result.putAll(measure.asMap());
        return result;
    }

    /** What each month reported last, in their order. */
    private List<Map<String, Object>> months(String cycleId) {
        Map<YearMonth, FormValues> latest = new TreeMap<>();
        entries.ofCycle(cycleId).stream()
                .filter(entry ->
                        entry.step() == MONTHLY_REPORT && entry.element().equals(REPORT))
                .forEach(entry -> latest.put(YearMonth.parse(entry.occurrence()), entry.values()));
        return latest.entrySet().stream()
                .map(report -> Map.<String, Object>of(
                        "occurrence", report.getKey().toString(),
                        "occurrenceText", ThaiDates.month(report.getKey()),
                        "summary", report.getValue().text("summary").orElse("")))
                .toList();
    }
}
