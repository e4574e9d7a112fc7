package org.itacycle.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itacycle.calendar.Effort;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * Computes when the steps of a cycle open and when they are due, from the step standard and the agency's calendar. A
 * day's deadline passes at the end of working hours; an opening on a day is at their start.
 */
@Component
public class Deadlines {

    /** The occurrence of every step that does not recur. */
    public static final String NO_OCCURRENCE = "-";

    /** Steps 12 and 13 cover September, so it has no monthly report. */
    private static final Month LAST_REPORTED_MONTH = Month.AUGUST;

    private final StepStandard standard;
    private final WorkingCalendar calendar;
    private final DeadlineSettings settings;

    Deadlines(StepStandard standard, WorkingCalendar calendar, DeadlineSettings settings) {
        this.standard = standard;
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * How a deadline comes about.
     *
     * @param namedDay the day that the rule names, before weekends and holidays are looked at; empty where the rule
     *     counts from the opening
     */
    public record Reasoning(Deadline deadline, Optional<LocalDate> namedDay) {}

    /** The same rules on another calendar: what would be if the holidays were others. */
    public Deadlines on(WorkingCalendar other) {
        return new Deadlines(standard, other, settings);
    }

    /**
     * The rules of an earlier version of the step standard, on the same calendar.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    public Deadlines asOf(int standardVersion) {
        return new Deadlines(standard.asOf(standardVersion), calendar, settings);
    }

    /** The deadline of a step whose due day was set by a person: the end of that day's working hours. */
    public Deadline endingOn(int step, LocalDate day) {
        return endingAt(calendar.endOfDay(day), standard.rule(step));
    }

    /**
     * The deadline of a step that has opened.
     *
     * @param occurrence the reported month of a monthly report ({@code 2023-01}), else {@code -}
     * @param openedAt when it really opened. A step that opens on a date keeps the deadline of that date although it
     *     opened late
     */
    public Deadline of(FiscalYear year, int step, String occurrence, Instant openedAt) {
        return reasoning(year, step, occurrence, openedAt).deadline();
    }

    /** The same deadline together with how it comes about. */
    public Reasoning reasoning(FiscalYear year, int step, String occurrence, Instant openedAt) {
        StepRule rule = standard.rule(step);
        Optional<LocalDate> named = namedDay(year, rule, occurrence, openedAt);
        Deadline deadline = named.map(day -> endingOn(day, rule))
                .orElseGet(() -> endingAt(dueByEffort(rule.effort(), openedAt), rule));
        return new Reasoning(deadline, named);
    }

    /** The deadline of a step that is due on a date whenever it opens; empty where it depends on the opening. */
    public Optional<Deadline> fixed(FiscalYear year, int step) {
        StepRule rule = standard.rule(step);
        return fixedDay(year, rule.due()).map(day -> endingOn(day, rule));
    }

    /**
     * When a step opens that opens on a date.
     *
     * @param occurrence the reported month of a monthly report ({@code 2023-01}), else {@code -}
     * @throws IllegalArgumentException when the step opens after another one or with the cycle, or when a monthly step
     *     comes without its month
     */
    public Instant opensAt(FiscalYear year, int step, String occurrence) {
        return scheduledOpening(year, standard.rule(step), occurrence)
                .orElseThrow(() -> new IllegalArgumentException("step " + step + " opens on no date"));
    }

    /**
     * The months that owe a monthly report: from the month in which step 6 ended through August of the fiscal year, in
     * order. A step 6 that ended before the fiscal year owes from its October; one that ended after August owes nothing.
     */
    public List<YearMonth> reportMonths(YearMonth step6Ended, FiscalYear year) {
        YearMonth october = year.month(Month.OCTOBER);
        YearMonth first = step6Ended.isBefore(october) ? october : step6Ended;
        YearMonth last = year.month(LAST_REPORTED_MONTH);
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private Instant dueByEffort(Effort effort, Instant openedAt) {
        Instant done = calendar.add(openedAt, effort);
        if (!settings.atLeastNextWorkingDay()) {
            return done;
        }
        Instant earliest = calendar.endOfDay(calendar.nextWorkingDay(day(openedAt)));
        return done.isBefore(earliest) ? earliest : done;
    }

    private Optional<LocalDate> namedDay(FiscalYear year, StepRule rule, String occurrence, Instant openedAt) {
        if (rule.due() instanceof DueRule.OnMonthlyDay monthly) {
            Instant opening = scheduledOpening(year, rule, occurrence).orElse(openedAt);
            return Optional.of(monthlyDay(monthly, YearMonth.from(day(opening))));
        }
        return fixedDay(year, rule.due());
    }

    private Optional<LocalDate> fixedDay(FiscalYear year, DueRule due) {
        if (due instanceof DueRule.OnDate date) {
            return Optional.of(dayOf(year, date.day()));
        }
        if (due instanceof DueRule.BeforeOpeningOf before) {
            return Optional.of(calendar.lastWorkingDayBefore(day(opensAt(year, before.step(), NO_OCCURRENCE))));
        }
        return Optional.empty();
    }

    private Optional<Instant> scheduledOpening(FiscalYear year, StepRule rule, String occurrence) {
        OpeningRule opens = rule.opens();
        if (opens instanceof OpeningRule.FirstWorkingDayOfEachMonth) {
            YearMonth monthAfter = reportedMonth(rule, occurrence).plusMonths(1);
            return Optional.of(calendar.startOfDay(calendar.firstWorkingDay(monthAfter)));
        }
        if (opens instanceof OpeningRule.FirstWorkingDayOf first) {
            return Optional.of(calendar.startOfDay(calendar.firstWorkingDay(year.month(first.month()))));
        }
        if (opens instanceof OpeningRule.OnDate date) {
            return Optional.of(calendar.startOfDay(calendar.workingDayOnOrAfter(dayOf(year, date.day()))));
        }
        return Optional.empty();
    }

    private Deadline endingOn(LocalDate day, StepRule rule) {
        return endingAt(calendar.endOfDay(rule.nonWorking().apply(day, calendar)), rule);
    }

    private Deadline endingAt(Instant due, StepRule rule) {
        Effort reserved = rule.reservedFor().isPresent()
                ? standard.rule(rule.reservedFor().getAsInt()).effort()
                : Effort.NONE;
        return new Deadline(calendar.subtract(due, rule.effort().plus(reserved)), due);
    }

    private static LocalDate monthlyDay(DueRule.OnMonthlyDay rule, YearMonth opened) {
        YearMonth month = rule.which() == DueRule.Which.NEXT ? opened.plusMonths(1) : opened;
        return month.atDay(Math.min(rule.day(), month.lengthOfMonth()));
    }

    private static LocalDate dayOf(FiscalYear year, MonthDay day) {
        return day.atYear(year.month(day.getMonth()).getYear());
    }

    private static YearMonth reportedMonth(StepRule rule, String occurrence) {
        if (occurrence.equals(NO_OCCURRENCE)) {
            throw new IllegalArgumentException("step " + rule.step() + " opens monthly: which month does it report?");
        }
        return YearMonth.parse(occurrence);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ThaiDates.ZONE);
    }
}
