package org.itacycle.support;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.itacycle.cycle.Cycle.State;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.WorkItem;

/** Works through everything that opens until the cycle ends: each task is done when it should begin, or after it is due. */
public final class YearWalk {

    /** What somebody decides who sends back whatever may go back. */
    public static final Map<String, Outcome> BACK = Map.of(
            "SignOff_Decide", Outcome.RETURNED,
            "Step04_AgencyMeeting", Outcome.REVISE,
            "Step11_MeetingReview", Outcome.COMMENTS);

    private static final Map<String, String> PEOPLE = Map.ofEntries(
            Map.entry("Step01_DraftOrder", Procedure.OFFICER),
            Map.entry("Step03_AnalyseAndDraft", Procedure.MEMBER),
            Map.entry("Step04_AgencyMeeting", Procedure.MEMBER),
            Map.entry("SignOff_Decide", Procedure.DIRECTOR),
            Map.entry("SignOff_AttachOriginal", Procedure.OFFICER),
            Map.entry("Publication_Confirm", Procedure.OFFICER),
            Map.entry("Publication_Manual", Procedure.OFFICER),
            Map.entry("Publication_Receipt", Procedure.OFFICER),
            Map.entry("Step07_CarryOutPlan", Procedure.MEMBER),
            Map.entry("MonitoringReport_Write", Procedure.MEMBER),
            Map.entry("Step10_GatherEvidence", Procedure.OFFICER),
            Map.entry("Step11_MeetingReview", Procedure.OFFICER),
            Map.entry("Step13_FinalReport", Procedure.OFFICER));

    private final Procedure procedure;
    private boolean late;

    /** Does the work of a task. */
    public interface Work<E extends Exception> {
        void does(String account, WorkItem item) throws E;
    }

    public YearWalk(Procedure procedure) {
        this.procedure = procedure;
    }

    /** Everything is done a minute after it is due. */
    public YearWalk late() {
        late = true;
        return this;
    }

    /** Who does the work of this element. */
    public static String worker(WorkItem item) {
        return PEOPLE.get(item.element());
    }

    public void toTheEnd() {
        toTheEnd(procedure::does);
    }

    public <E extends Exception> void toTheEnd(Work<E> work) throws E {
        while (procedure.cycle().state() == State.OPEN) {
            Optional<WorkItem> next = next();
            if (next.isPresent() && isReady(next.get())) {
                work.does(worker(next.get()), next.get());
            } else {
                procedure.passTo(nextMoment(next));
            }
        }
    }

    private Optional<WorkItem> next() {
        return procedure.openWork().stream()
                .filter(item -> !item.waitsForOthers())
                .min(Comparator.comparing(this::doneAt));
    }

    private boolean isReady(WorkItem item) {
        return !procedure.now().isBefore(doneAt(item));
    }

    private Instant doneAt(WorkItem item) {
        return late ? item.due().plus(Duration.ofMinutes(1)) : item.startBy();
    }

    /** A day on at most, so that nothing that opens meanwhile is overlooked. */
    private Instant nextMoment(Optional<WorkItem> next) {
        Instant tomorrow = procedure.now().plus(Duration.ofDays(1));
        return next.map(this::doneAt)
                .filter(moment -> moment.isBefore(tomorrow))
                .orElse(tomorrow);
    }
}
