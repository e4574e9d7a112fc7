package org.itacycle.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.itacycle.Message;
import org.itacycle.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the calendar's two pages show: a year, and a proposal before it counts. */
@Component
class CalendarViews {

    private final CalendarRegister register;
    private final CalendarRows rows;
    private final WorkingCalendar calendar;
    private final HolidayKinds kinds;
    private final CalendarChoices choices;
    private final CalendarWarnings warnings;
    private final HolidayGaps gaps;
    private final CalendarKeepers keepers;
    private final ObjectProvider<DeadlinePreview> previews;
    private final EffortText efforts;
    private final Messages messages;
    private final Clock clock;

    CalendarViews(
            CalendarRegister register,
            CalendarRows rows,
            WorkingCalendar calendar,
            HolidayKinds kinds,
            CalendarChoices choices,
            CalendarWarnings warnings,
            HolidayGaps gaps,
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
        this.gaps = gaps;
        this.keepers = keepers;
        this.previews = previews;
        this.efforts = efforts;
        this.messages = messages;
        this.clock = clock;
    }

    /** One year with its record; all of it from one state of the table. */
    Map<String, Object> year(Year year) {
        WorkingCalendar now = calendar.asItIsNow();
        Map<String, Object> view = new HashMap<>();
        view.put("year", CalendarYearView.of(year, now, kinds, today()));
        view.put("years", yearsWith(year, now.holidays()));
        view.put("gaps", texts(gaps.of(year, now.holidays())));
        view.put("hours", hours(now.hours()));
        view.put("typedHours", TypedHours.of(now.hours()));
        view.put("warnings", texts(warnings.current(today())));
        view.put("history", rows.history(year).stream().map(this::change).toList());
        view.put("choices", choices);
        view.put("nothing", TypedHoliday.nothing());
        view.put("typed", TypedHoliday.nothing());
        return view;
    }

    /** What a proposal would change and move. */
    Map<String, Object> proposal(HolidayProposal proposal) {
        HolidayDifference difference =
                HolidayDifference.between(register.holidays().of(proposal.year()), proposal.holidays());
        Map<String, Object> view = new HashMap<>();
        view.put("year", ThaiDates.year(proposal.year()));
        view.put("proposal", proposal);
        view.put("content", HolidayCsv.write(proposal.holidays()));
        view.put("added", rows(difference.added()));
        view.put("removed", rows(difference.removed()));
        view.put("changes", !difference.isNone());
        view.put("moves", moves(register.proposed(proposal)));
        return view;
    }

    /** What other working hours would change and move. */
    Map<String, Object> proposal(HoursProposal proposal) {
        WorkingHours now = register.hours();
        Map<String, Object> view = new HashMap<>();
        view.put("proposal", proposal);
        view.put("typedHours", TypedHours.of(proposal.hours()));
        view.put("before", hours(now));
        view.put("after", hours(proposal.hours()));
        view.put("changes", !now.equals(proposal.hours()));
        view.put("moves", moves(register.proposed(proposal)));
        return view;
    }

    private List<MoveView> moves(WorkingCalendar proposed) {
        return previews.orderedStream()
                .flatMap(preview -> preview.whatMoves(proposed).stream())
                .map(MoveView::of)
                .toList();
    }

    private HoursView hours(WorkingHours hours) {
        return new HoursView(hours, perDay(hours), weekend(hours));
    }

    private static List<String> weekend(WorkingHours hours) {
        return hours.weekend().stream().sorted().map(ThaiDates::weekday).toList();
    }

    private List<String> texts(List<Message> found) {
        return found.stream().map(messages::text).toList();
    }

    private ChangeView change(CalendarVersion version) {
        List<Holiday> added = rows.begunWith(version.version());
        boolean listed = version.cause() != CalendarVersion.Cause.SEEDED;
        Optional<HoursView> hours = rows.hoursBegunWith(version.version()).map(this::hours);
        return new ChangeView(
                version.version(),
                ThaiDates.dateAndTime(version.changedAt()),
                keepers.nameOf(version.changedBy()),
                version.cause(),
                version.note(),
                listed ? rows(added) : List.of(),
                rows(rows.endedWith(version.version())),
                added.size(),
                listed ? hours : Optional.empty());
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
