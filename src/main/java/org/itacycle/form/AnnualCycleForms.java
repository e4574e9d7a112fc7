package org.itacycle.form;

import static org.itacycle.form.Field.account;
import static org.itacycle.form.Field.checklist;
import static org.itacycle.form.Field.choice;
import static org.itacycle.form.Field.date;
import static org.itacycle.form.Field.files;
import static org.itacycle.form.Field.filesOrPicked;
import static org.itacycle.form.Field.fiscalYear;
import static org.itacycle.form.Field.line;
import static org.itacycle.form.Field.lines;
import static org.itacycle.form.Field.meetingNumber;
import static org.itacycle.form.Field.memo;
import static org.itacycle.form.Field.pastDate;
import static org.itacycle.form.Field.score;
import static org.itacycle.form.Field.table;
import static org.itacycle.form.Field.tick;
import static org.itacycle.form.Field.warningsAccepted;
import static org.itacycle.form.Field.whole;
import static org.itacycle.form.Field.workGroup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.AnnualCycleProcess.Element;
import org.itacycle.cycle.Outcome;
import org.itacycle.document.DocumentKind;

/** The forms of the annual cycle itself; what they ask is in domain.md A.1.2 and REQ-11 to REQ-13. */
final class AnnualCycleForms {

    /** An indicator under this score needs a measure (domain.md A.3.3: the pass mark). */
    static final BigDecimal PASS_MARK = BigDecimal.valueOf(85);

    static final TaskForm CYCLE_OPENED = TaskForm.of(
            Element.START_EVENT_CYCLE_OPENED.id(), fiscalYear("fiscalYear").required());

    static final TaskForm DRAFT_ORDER = TaskForm.of(
                    Element.STEP01_DRAFT_ORDER.id(),
                    checklist().required(),
                    tick("lastOrderReviewed").required(),
                    lines("lastOrderReview", 2000).required(),
                    line("orderTitle", 300).required(),
                    table(
                                    "members",
                                    new Rows.Between(1, 60),
                                    workGroup("workGroup").required(),
                                    account("account").required(),
                                    line("position", 200).required(),
                                    lines("duty", 1000).required())
                            .required(),
                    files("orderFile", DocumentKind.ORDER, 1, 1).required(),
                    memo(),
                    warningsAccepted())
            .obeying(AnnualCycleForms::everyWorkGroupHasAMember, AnnualCycleForms::nobodyTwiceInAWorkGroup);

    static final TaskForm ANALYSE_AND_DRAFT = TaskForm.of(
                    Element.STEP03_ANALYSE_AND_DRAFT.id(),
                    checklist().required(),
                    pastDate("meetingDate").required(),
                    lines("results", 8000).required(),
                    table(
                                    "indicators",
                                    new Rows.Numbered("indicator", Indicators.COUNT),
                                    whole("indicator", 1, Indicators.COUNT).required(),
                                    score("score").required(),
                                    lines("issue", 1000))
                            .required(),
                    table(
                                    "measures",
                                    new Rows.Between(1, 60),
                                    choice("indicator", "1", "2", "3", "4", "5").required(),
                                    lines("issue", 1000).required(),
                                    lines("measure", 1000).required(),
                                    lines("steps", 2000),
                                    line("responsible", 200).required(),
                                    line("period", 200).required())
                            .required(),
                    files("planFile", DocumentKind.MEASURES_PLAN, 1, 1).required(),
                    files("announcementFile", DocumentKind.ANNOUNCEMENT, 0, 1),
                    memo(),
                    minutes(),
                    warningsAccepted())
            .obeying(AnnualCycleForms::everyLowScoreHasItsIssue, AnnualCycleForms::everyLowScoreHasAMeasure);

    static final TaskForm AGENCY_MEETING = TaskForm.of(
                    Element.STEP04_AGENCY_MEETING.id(),
                    checklist().requiredWhen("outcome", Outcome.CONSENTED.wire()),
                    choice("outcome", Outcome.CONSENTED.wire(), Outcome.REVISE.wire())
                            .required(),
                    meetingNumber("meetingNumber").required(),
                    pastDate("meetingDate").required(),
                    whole("attendees", 0, 100_000).required(),
                    whole("staffTotal", 1, 100_000).required(),
                    lines("resolution", 4000).requiredWhen("outcome", Outcome.CONSENTED.wire()),
                    lines("comments", 4000).requiredWhen("outcome", Outcome.REVISE.wire()),
                    minutes(),
                    warningsAccepted())
            .obeying(AnnualCycleForms::noMoreAttendeesThanStaff)
            .saying("resolution", "comments");

    static final TaskForm CARRY_OUT_PLAN = TaskForm.of(
            Element.STEP07_CARRY_OUT_PLAN.id(),
            checklist().required(),
            table(
                            "results",
                            new Rows.PerMeasure("measureNo"),
                            whole("measureNo", 1, 60).required(),
                            lines("activity", 2000).required(),
                            lines("outcome", 2000).required(),
                            whole("participants", 0, 100_000),
                            files("evidence", DocumentKind.EVIDENCE, 1, 20).required())
                    .required(),
            lines("summary", 8000).required());

    static final TaskForm GATHER_EVIDENCE = TaskForm.of(
            Element.STEP10_GATHER_EVIDENCE.id(),
            checklist().required(),
            line("entryTitle", 300).required(),
            table(
                            "items",
                            new Rows.Between(1, 100),
                            line("indicator", 200).required(),
                            date("effectiveDate"),
                            filesOrPicked("evidence", DocumentKind.EVIDENCE, 1, 20)
                                    .required(),
                            lines("note", 1000))
                    .required(),
            files("entryFile", DocumentKind.ENTRY, 1, 1).required());

    static final TaskForm MEETING_REVIEW = TaskForm.of(
                    Element.STEP11_MEETING_REVIEW.id(),
                    checklist().required(),
                    choice("outcome", Outcome.NO_COMMENTS.wire(), Outcome.COMMENTS.wire())
                            .required(),
                    meetingNumber("meetingNumber").required(),
                    pastDate("meetingDate").required(),
                    lines("comments", 4000).requiredWhen("outcome", Outcome.COMMENTS.wire()),
                    line("recipient", 300).requiredWhen("outcome", Outcome.NO_COMMENTS.wire()),
                    pastDate("submissionDate").requiredWhen("outcome", Outcome.NO_COMMENTS.wire()),
                    line("submissionReference", 200).requiredWhen("outcome", Outcome.NO_COMMENTS.wire()),
                    minutes())
            .obeying(AnnualCycleForms::submittedAfterTheMeeting)
            .saying("comments");

    static final TaskForm FINAL_REPORT = TaskForm.of(
            Element.STEP13_FINAL_REPORT.id(),
            checklist().required(),
            meetingNumber("meetingNumber").required(),
            pastDate("meetingDate").required(),
            score("score").required(),
            table(
                            "activities",
                            new Rows.PerMeasure("measureNo"),
                            whole("measureNo", 1, 60).required(),
                            tick("covered").required(),
                            lines("summary", 2000).required())
                    .required(),
            files("reportFile", DocumentKind.FINAL_REPORT, 1, 1).required(),
            minutes());

    static final List<TaskForm> ALL = List.of(
            CYCLE_OPENED,
            DRAFT_ORDER,
            ANALYSE_AND_DRAFT,
            AGENCY_MEETING,
            CARRY_OUT_PLAN,
            GATHER_EVIDENCE,
            MEETING_REVIEW,
            FINAL_REPORT);

    private AnnualCycleForms() {}

    private static Field minutes() {
        return files("minutesFile", DocumentKind.MINUTES, 0, 3);
    }

    private static void everyWorkGroupHasAMember(FormValues values, FormContext context, Problems problems) {
        Set<String> represented = values.rows("members").stream()
                .flatMap(member -> member.text("workGroup").stream())
                .collect(Collectors.toSet());
        String missing = context.workGroups().stream()
                .filter(group -> !represented.contains(group))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            problems.add("members", "form.workGroupWithoutMember", missing);
        }
    }

    private static void nobodyTwiceInAWorkGroup(FormValues values, FormContext context, Problems problems) {
        record Seat(String workGroup, String account) {}
        Set<Seat> taken = new HashSet<>();
        List<FormValues> members = values.rows("members");
        for (int i = 0; i < members.size(); i++) {
            Optional<String> group = members.get(i).text("workGroup");
            Optional<String> account = members.get(i).text("account");
            if (group.isPresent()
                    && account.isPresent()
                    && !taken.add(new Seat(group.orElseThrow(), account.orElseThrow()))) {
                problems.add("members[%d].account".formatted(i), "form.memberTwice");
            }
        }
    }

    private static void everyLowScoreHasItsIssue(FormValues values, FormContext context, Problems problems) {
        List<FormValues> indicators = values.rows("indicators");
        for (int i = 0; i < indicators.size(); i++) {
            if (isLow(indicators.get(i)) && !indicators.get(i).has("issue")) {
                problems.add("indicators[%d].issue".formatted(i), "form.lowScoreWithoutIssue", PASS_MARK);
            }
        }
    }

    private static void everyLowScoreHasAMeasure(FormValues values, FormContext context, Problems problems) {
        Set<String> covered = values.rows("measures").stream()
                .flatMap(measure -> measure.text("indicator").stream())
                .collect(Collectors.toSet());
        List<String> uncovered = new ArrayList<>();
        for (FormValues indicator : values.rows("indicators")) {
            String number =
                    indicator.number("indicator").map(BigDecimal::toPlainString).orElse("");
            if (isLow(indicator) && !covered.contains(number)) {
                uncovered.add(number);
            }
        }
        if (!uncovered.isEmpty()) {
            problems.add("measures", "form.lowScoreWithoutMeasure", String.join(", ", uncovered), PASS_MARK);
        }
    }

    private static boolean isLow(FormValues indicator) {
        return indicator
                .number("score")
                .filter(score -> score.compareTo(PASS_MARK) < 0)
                .isPresent();
    }

    private static void noMoreAttendeesThanStaff(FormValues values, FormContext context, Problems problems) {
        Optional<BigDecimal> attendees = values.number("attendees");
        Optional<BigDecimal> staff = values.number("staffTotal");
        if (attendees.isPresent()
                && staff.isPresent()
                && attendees.orElseThrow().compareTo(staff.orElseThrow()) > 0) {
            problems.add("attendees", "form.moreAttendeesThanStaff", attendees.orElseThrow(), staff.orElseThrow());
        }
    }

    /** The entry is submitted only after the meeting of step 11 (domain.md A.4-01, REQ-12). */
    private static void submittedAfterTheMeeting(FormValues values, FormContext context, Problems problems) {
        Optional<LocalDate> meeting = values.date("meetingDate");
        Optional<LocalDate> submission = values.date("submissionDate");
        if (meeting.isPresent()
                && submission.isPresent()
                && submission.orElseThrow().isBefore(meeting.orElseThrow())) {
            problems.add("submissionDate", "form.submittedBeforeMeeting");
        }
    }
}
