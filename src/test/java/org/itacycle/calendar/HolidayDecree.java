package org.itacycle.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/** Lets tests of other features change holidays and working hours as an administrator does. */
public final class HolidayDecree {

    private static final String ADMINISTRATOR = "admin";

    private final CalendarRegister register;

    public HolidayDecree(CalendarRegister register) {
        this.register = register;
    }

    /** The calendar as it would be with this day off, and nothing changed. */
    public WorkingCalendar proposed(String day) {
        return register.proposed(adding(LocalDate.parse(day)));
    }

    /** Makes a day a holiday from now on. */
    public void declare(String day) {
        register.apply(adding(LocalDate.parse(day)), ADMINISTRATOR);
    }

    /** Makes a holiday a day like others from now on. */
    public void revoke(String day) {
        LocalDate date = LocalDate.parse(day);
        List<Holiday> left = new ArrayList<>(register.holidays().of(Year.from(date)));
        left.removeIf(holiday -> holiday.date().equals(date));
        register.apply(proposal(CalendarVersion.Cause.REMOVED, date, left), ADMINISTRATOR);
    }

    /** The calendar as it would be with these hours, and nothing changed. */
    public WorkingCalendar proposedHours(String start, String end) {
        return register.proposed(hours(start, end));
    }

    /** Lets the working day begin and end at other times from now on. */
    public void setHours(String start, String end) {
        register.apply(hours(start, end), ADMINISTRATOR);
    }

    private HoursProposal hours(String start, String end) {
        WorkingHours now = register.hours();
        WorkingHours hours = new WorkingHours(
                LocalTime.parse(start), now.lunchStart(), now.lunchEnd(), LocalTime.parse(end), now.weekend());
        return new HoursProposal(register.version(), hours, "");
    }

    private HolidayProposal adding(LocalDate day) {
        List<Holiday> holidays = new ArrayList<>(register.holidays().of(Year.from(day)));
        holidays.add(new Holiday(day, Holiday.Kind.SPECIAL, "วันหยุดราชการเพิ่มเป็นกรณีพิเศษ", "มติคณะรัฐมนตรี"));
        return proposal(CalendarVersion.Cause.ADDED, day, holidays);
    }

    private HolidayProposal proposal(CalendarVersion.Cause cause, LocalDate day, List<Holiday> holidays) {
        return new HolidayProposal(register.version(), cause, Year.from(day), holidays, "");
    }
}
