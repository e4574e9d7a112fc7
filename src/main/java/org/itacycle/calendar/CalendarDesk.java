package org.itacycle.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.calendar.CalendarVersion.Cause;
import org.springframework.stereotype.Component;

/** Turns what a person typed or chose into a proposal; nothing counts before the person has seen what it moves. */
@Component
class CalendarDesk {

    private final CalendarRegister register;

    CalendarDesk(CalendarRegister register) {
        this.register = register;
    }

    /** The proposal that adds a holiday, or words one anew. */
    HolidayProposal typed(Year year, int base, TypedHoliday typed, String note) {
        Holiday holiday = typed.in(year).orElseThrow(() -> refused(LineProblem.What.NOT_A_DATE, typed.date(year)));
        boolean isNew = typed.key().isEmpty();
        List<Holiday> holidays = isNew ? new ArrayList<>(known(year)) : without(year, typed.key());
        HolidayCheck.problem(LineProblem.WHOLE_FILE, holiday, holidays).ifPresent(problem -> {
            throw refused(problem.what(), problem.found());
        });
        holidays.add(holiday);
        return new HolidayProposal(base, isNew ? Cause.ADDED : Cause.CHANGED, year, sorted(holidays), note);
    }

    HolidayProposal removal(Year year, int base, String key, String note) {
        return new HolidayProposal(base, Cause.REMOVED, year, without(year, key), note);
    }

    HolidayProposal imported(Year year, int base, List<Holiday> imported, HolidayImport.Mode mode, String note) {
        List<Holiday> holidays = HolidayImport.joined(known(year), imported, mode);
        return new HolidayProposal(base, Cause.IMPORTED, year, holidays, note);
    }

    /** A proposal as the preview page sends it back. */
    HolidayProposal sentBack(Year year, int base, Cause cause, String content, String note) {
        HolidayFile file = read(content, year);
        if (!file.problems().isEmpty() || cause == Cause.SEEDED) {
            throw Refusal.because(Reason.INVALID, "calendar.proposal-unreadable");
        }
        return new HolidayProposal(base, cause, year, file.holidays(), note);
    }

    /** The same proposal without one of its new holidays, and with what stood there before. */
    HolidayProposal withoutOne(HolidayProposal proposal, String key) {
        List<Holiday> known = known(proposal.year());
        List<Holiday> rest = new ArrayList<>(proposal.holidays());
        rest.removeIf(holiday -> TypedHoliday.keyOf(holiday).equals(key) && !known.contains(holiday));
        known.stream()
                .filter(holiday -> TypedHoliday.keyOf(holiday).equals(key) && !rest.contains(holiday))
                .forEach(rest::add);
        return new HolidayProposal(proposal.base(), proposal.cause(), proposal.year(), sorted(rest), proposal.note());
    }

    HoursProposal typed(int base, TypedHours typed, String note) {
        return new HoursProposal(base, typed.hours(), note);
    }

    private static HolidayFile read(String content, Year year) {
        try {
            return new HolidayCsv(HolidayKinds.CODES, year).read(new StringReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Holiday> known(Year year) {
        return register.holidays().of(year);
    }

    private List<Holiday> without(Year year, String key) {
        List<Holiday> rest = new ArrayList<>(known(year));
        Optional<Holiday> gone = rest.stream()
                .filter(holiday -> TypedHoliday.keyOf(holiday).equals(key))
                .findFirst();
        rest.remove(gone.orElseThrow(() -> Refusal.because(Reason.CONFLICT, "calendar.changed-meanwhile")));
        return rest;
    }

    private static List<Holiday> sorted(List<Holiday> holidays) {
        return new HolidayTable(holidays).holidays();
    }

    private static Refusal refused(LineProblem.What what, String found) {
        var text = new LineProblem(LineProblem.WHOLE_FILE, what, found).message();
        return Refusal.because(Reason.INVALID, text.key(), text.arguments().toArray());
    }
}
