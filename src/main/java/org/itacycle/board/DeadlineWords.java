package org.itacycle.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.itacycle.Messages;
import org.itacycle.calendar.EffortText;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.Holiday;
import org.itacycle.calendar.NonWorkingRule;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.calendar.WorkingCalendar;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.Deadline;
import org.itacycle.cycle.DeadlineBasis;
import org.itacycle.cycle.DeadlineBasis.Source;
import org.itacycle.cycle.DeadlineSettings;
import org.itacycle.cycle.Deadlines;
import org.itacycle.cycle.DueRule;
import org.itacycle.cycle.StepOpening;
import org.itacycle.cycle.StepRule;
import org.itacycle.cycle.StepStandard;
import org.springframework.stereotype.Component;

/** Says in Thai why a step is due when it is due: the rule, the holidays, the effort, and the versions of both tables. */
@Component
class DeadlineWords {

    private final StepStandard standard;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final DeadlineSettings settings;
    private final EffortText efforts;
    private final Messages messages;

    DeadlineWords(
            StepStandard standard,
            Deadlines deadlines,
            WorkingCalendar calendar,
            DeadlineSettings settings,
            EffortText efforts,
            Messages messages) {
        this.standard = standard;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.settings = settings;
        this.efforts = efforts;
        this.messages = messages;
    }

    /** The sentences in the order in which one thinks them. */
    List<String> of(Cycle cycle, StepOpening opening) {
        DeadlineBasis basis = opening.basis();
        StepRule rule = standard.asOf(basis.standardVersion()).rule(opening.step());
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text("board.why.rule", rule(rule, cycle.fiscalYear())));
        if (basis.source() == Source.PERSON) {
            sentences.add(messages.text("board.why.person"));
        } else {
            day(cycle, opening, rule).ifPresent(sentences::add);
        }
        sentences.add(startBy(rule));
        sentences.add(messages.text(
                "board.why.versions",
                Integer.toString(basis.standardVersion()),
                Integer.toString(basis.calendarVersion())));
        return sentences;
    }

    private String rule(StepRule rule, FiscalYear year) {
        DueRule due = rule.due();
        if (due instanceof DueRule.OnMonthlyDay monthly) {
            return messages.text("board.rule.monthly." + lower(monthly.which()), monthly.day());
        }
        if (due instanceof DueRule.BeforeOpeningOf before) {
            return messages.text("board.rule.before-opening", before.step());
        }
        if (due instanceof DueRule.OnDate date) {
            return messages.text("board.rule.date", ThaiDates.longDate(dayOf(date.day(), year)));
        }
        String key = settings.atLeastNextWorkingDay() ? "board.rule.effort-next-day" : "board.rule.effort";
        return messages.text(key, efforts.of(rule.effort()));
    }

    /** What the holidays did to the day that the rule names; only where counting today still gives the kept date. */
    private Optional<String> day(Cycle cycle, StepOpening opening, StepRule rule) {
        Deadlines.Reasoning reasoning = deadlines
                .asOf(opening.basis().standardVersion())
                .reasoning(cycle.fiscalYear(), opening.step(), opening.occurrence(), opening.openedAt());
        if (!reasoning.deadline().due().equals(opening.due())) {
            return Optional.empty();
        }
        return reasoning
                .namedDay()
                .map(day -> named(day, reasoning.deadline(), rule.nonWorking()))
                .or(() -> Optional.of(messages.text("board.why.counted", ThaiDates.dateAndTime(opening.openedAt()))));
    }

    private String named(LocalDate day, Deadline deadline, NonWorkingRule nonWorking) {
        if (calendar.isWorkingDay(day)) {
            return messages.text("board.why.working-day", ThaiDates.longDate(day));
        }
        String why = calendar.holidays().on(day).map(Holiday::name).orElseGet(() -> messages.text("board.why.weekend"));
        return messages.text(
                "board.why.non-working." + lower(nonWorking),
                ThaiDates.longDate(day),
                why,
                ThaiDates.longDate(dayOf(deadline.due())));
    }

    private String startBy(StepRule rule) {
        String effort = efforts.of(rule.effort());
        return rule.reservedFor().isPresent()
                ? messages.text(
                        "board.why.start-by-reserved",
                        effort,
                        rule.reservedFor().getAsInt(),
                        efforts.of(standard.rule(rule.reservedFor().getAsInt()).effort()))
                : messages.text("board.why.start-by", effort);
    }

    private static LocalDate dayOf(MonthDay day, FiscalYear year) {
        Month month = day.getMonth();
        return day.atYear(year.month(month).getYear());
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ThaiDates.ZONE);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
