package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itacycle.cycle.ProcessVariables.Variable;

/**
 * The spine of the procedure: the 13 steps of the printed standard (domain.md A.1) with their clocks and envelopes.
 */
public final class AnnualCycleProcess {

    /** The id of the process and the name of its model file. */
    public static final String KEY = "annual-cycle";

    public static final String LANE_OFFICER = "Lane_Officer";
    public static final String LANE_COMMITTEE = "Lane_Committee";
    public static final String LANE_DIRECTOR = "Lane_Director";

    /** What must be known when an instance starts. */
    public static final List<Variable<?>> IN = List.of(ProcessVariables.FISCAL_YEAR);

    /** What the instance hands back to its caller. */
    public static final List<Variable<?>> OUT = List.of();

    /** The message that ends a running cycle early; correlated by {@link ProcessVariables#CYCLE_ID}. */
    public static final String CANCEL_MESSAGE = "cancel-cycle";

    private static final int FIRST_STEP = 1;
    private static final int LAST_STEP = 13;

    /** The flow nodes of the model, without clocks and envelopes. */
    public enum Element {
        START_EVENT_CYCLE_OPENED("StartEvent_CycleOpened"),
        STEP01_DRAFT_ORDER("Step01_DraftOrder"),
        STEP02_SIGN_ORDER("Step02_SignOrder"),
        GATEWAY_ORDER_SIGNED("Gateway_OrderSigned"),
        MILESTONE_COMMITTEE_APPOINTED("Milestone_CommitteeAppointed"),
        STEP03_ANALYSE_AND_DRAFT("Step03_AnalyseAndDraft"),
        GATEWAY_REWORK_ROUTE("Gateway_ReworkRoute"),
        STEP04_AGENCY_MEETING("Step04_AgencyMeeting"),
        GATEWAY_MEETING_CONSENT("Gateway_MeetingConsent"),
        STEP05_SIGN_MEASURES("Step05_SignMeasures"),
        GATEWAY_MEASURES_SIGNED("Gateway_MeasuresSigned"),
        STEP06_PUBLISH_MEASURES("Step06_PublishMeasures"),
        GATEWAY_PLAN_RUNNING("Gateway_PlanRunning"),
        STEP07_CARRY_OUT_PLAN("Step07_CarryOutPlan"),
        SUB_PROCESS_MONTHLY_REPORTS("SubProcess_MonthlyReports"),
        START_EVENT_MONTH("StartEvent_Month"),
        TIMER_MONTH_OPENS("Timer_MonthOpens"),
        STEP08_MONTHLY_REPORT("Step08_MonthlyReport"),
        END_EVENT_MONTH_REPORTED("EndEvent_MonthReported"),
        TIMER_HALF_YEAR_OPENS("Timer_HalfYearOpens"),
        STEP09_HALF_YEAR_REPORT("Step09_HalfYearReport"),
        TIMER_TWELVE_MONTH_OPENS("Timer_TwelveMonthOpens"),
        STEP12_TWELVE_MONTH_REPORT("Step12_TwelveMonthReport"),
        TIMER_EVIDENCE_OPENS("Timer_EvidenceOpens"),
        STEP10_GATHER_EVIDENCE("Step10_GatherEvidence"),
        STEP11_MEETING_REVIEW("Step11_MeetingReview"),
        GATEWAY_REVIEW_COMMENTS("Gateway_ReviewComments"),
        GATEWAY_ALL_DONE("Gateway_AllDone"),
        STEP13_FINAL_REPORT("Step13_FinalReport"),
        END_EVENT_CYCLE_COMPLETED("EndEvent_CycleCompleted"),
        SUB_PROCESS_WATCH("SubProcess_Watch"),
        START_EVENT_WATCH_BEGINS("StartEvent_WatchBegins"),
        WATCH_TELL_PASSED_DATES("Watch_TellPassedDates"),
        WATCH_START_BY("Watch_StartBy"),
        END_EVENT_WATCH_ENDED("EndEvent_WatchEnded"),
        SUB_PROCESS_CANCELLED("SubProcess_Cancelled"),
        START_EVENT_CANCEL_RECEIVED("StartEvent_CancelReceived"),
        END_EVENT_CYCLE_CANCELLED("EndEvent_CycleCancelled");

        private final String id;

        Element(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private AnnualCycleProcess() {}

    /** The boundary timer that fires when this step (1 to 13) is due. */
    public static String clock(int step) {
        return "Clock_Step%02d".formatted(checked(step));
    }

    /** The end event in which it is told that this step (1 to 13) is overdue. */
    public static String overdueEnvelope(int step) {
        return "Envelope_Step%02dOverdue".formatted(checked(step));
    }

    /** The ids of all flow nodes of the model. */
    public static Set<String> elementIds() {
        Stream<String> named = Arrays.stream(Element.values()).map(Element::id);
        Stream<String> clocks = steps().mapToObj(AnnualCycleProcess::clock);
        Stream<String> envelopes = steps().mapToObj(AnnualCycleProcess::overdueEnvelope);
        return Stream.of(named, clocks, envelopes).flatMap(ids -> ids).collect(Collectors.toUnmodifiableSet());
    }

    private static IntStream steps() {
        return IntStream.rangeClosed(FIRST_STEP, LAST_STEP);
    }

    private static int checked(int step) {
        if (step < FIRST_STEP || step > LAST_STEP) {
            throw new IllegalArgumentException("not a step of the procedure: " + step);
        }
        return step;
    }
}
