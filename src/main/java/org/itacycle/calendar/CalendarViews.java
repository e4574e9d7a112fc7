package org.itacycle.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.itacycle.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the calendar's two pages show: a year, and a proposal before it counts. */
@Component
class CalendarViews {

    private final HolidayRegister register;
    private final HolidayRows rows;
    private final WorkingCalendar calendar;
    private final HolidayKinds kinds;
    private final CalendarChoices choices;
    private final CalendarWarnings warnings;
    private final CalendarKeepers keepers;
    private final ObjectProvider<DeadlinePreview> previews;
    private final EffortText efforts;
    private final Messages messages;
    private final Clock clock;

    CalendarViews(
            HolidayRegister register,
            HolidayRows rows,
            WorkingCalendar calendar,
            HolidayKinds kinds,
            CalendarChoices choices,
            CalendarWarnings warnings,
            CalendarKeepers keepers,
            ObjectProvider<DeadlinePreview> previews,
            EffortText efforts,
            Messages messages,
            Clock clock) {
        this.register = register;
        this.rows = rows;
        this.calendar = calendar;
        this.kinds = kinds;
        this.choices = choices;
        this.warnings = warnings;
        this.keepers = keepers;
        this.previews = previews;
        this.efforts = efforts;
        this.messages = messages;
        this.clock = clock;
    }

    /** One year with its record; all of it from one state of the table. */
    Map<String, Object> year(Year year) {
        WorkingCalendar now = calendar.with(register.current());
        Map<String, Object> view = new HashMap<>();
        view.put("year", CalendarYearView.of(year, now, kinds, today()));
        view.put("years", yearsWith(year, now.holidays()));
        view.put("covered", now.holidays().covers(year.getValue()));
        view.put("hours", now.hours());
        view.put("perDay", perDay(now.hours()));
        view.put(
                "weekend",
                now.hours().weekend().stream().sorted().map(ThaiDates::weekday).toList());
        view.put("warning", warnings.current(today()).map(messages::text).orElse(""));
        view.put("history", rows.history(year).stream().map(this::change).toList());
        view.put("choices", choices);
        view.put("nothing", TypedHoliday.nothing());
        view.put("typed", TypedHoliday.nothing());
        return view;
    }

    /** What a proposal would change and move. */
    Map<String, Object> proposal(HolidayProposal proposal) {
        HolidayTable current = register.current();
        HolidayDifference difference = HolidayDifference.between(current.of(proposal.year()), proposal.holidays());
        Map<String, Object> view = new HashMap<>();
        view.put("year", ThaiDates.year(proposal.year()));
        view.put("proposal", proposal);
        view.put("content", HolidayCsv.write(proposal.holidays()));
        view.put("added", rows(difference.added()));
        view.put("removed", rows(difference.removed()));
        view.put("changes", !difference.isNone());
        view.put("moves", moves(proposal));
        return view;
    }

    private List<MoveView> moves(HolidayProposal proposal) {
        HolidayTable proposed = register.proposed(proposal);
        return previews.orderedStream()
                .flatMap(preview -> preview.whatMoves(proposed).stream())
                .map(MoveView::of)
                .toList();
    }

    private ChangeView change(CalendarVersion version) {
        List<Holiday> added = rows.begunWith(version.version());
        boolean listed = version.cause() != CalendarVersion.Cause.SEEDED;
        return new ChangeView(
                version.version(),
                ThaiDates.dateAndTime(version.changedAt()),
                keepers.nameOf(version.changedBy()),
                version.cause(),
                version.note(),
                listed ? rows(added) : List.of(),
                rows(rows.endedWith(version.version())),
                added.size());
    }

    private List<CalendarYearView.Row> rows(List<Holiday> holidays) {
        return holidays.stream()
                .map(holiday -> CalendarYearView.row(holiday, calendar.hours(), kinds))
                .toList();
    }

    private static List<String> yearsWith(Year shown, HolidayTable table) {
        Set<Year> years = new TreeSet<>(table.years());
        years.add(shown);
        return years.stream().map(ThaiDates::year).toList();
    }

    private String perDay(WorkingHours hours) {
        Duration time = hours.perDay();
        return efforts.of(new Effort(0, Math.toIntExact(time.toHours()), time.toMinutesPart()));
    }

    /** The year that a person sees first. */
    Year thisYear() {
        return Year.from(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDates.ZONE);
    }
}
