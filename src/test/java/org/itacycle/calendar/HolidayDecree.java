package org.itacycle.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/** Lets tests of other features declare and revoke holidays as an administrator does. */
public final class HolidayDecree {

    private static final String ADMINISTRATOR = "admin";

    private final HolidayRegister register;

    public HolidayDecree(HolidayRegister register) {
        this.register = register;
    }

    /** The table as it would be with this day off, and nothing changed. */
    public HolidayTable proposed(String day) {
        return register.proposed(adding(LocalDate.parse(day)));
    }

    /** Makes a day a holiday from now on. */
    public void declare(String day) {
        register.apply(adding(LocalDate.parse(day)), ADMINISTRATOR);
    }

    /** Makes a holiday a day like others from now on. */
    public void revoke(String day) {
        LocalDate date = LocalDate.parse(day);
        List<Holiday> left = new ArrayList<>(register.current().of(Year.from(date)));
        left.removeIf(holiday -> holiday.date().equals(date));
        register.apply(proposal(CalendarVersion.Cause.REMOVED, date, left), ADMINISTRATOR);
    }

    private HolidayProposal adding(LocalDate day) {
        List<Holiday> holidays = new ArrayList<>(register.current().of(Year.from(day)));
        holidays.add(new Holiday(day, Holiday.Kind.SPECIAL, "วันหยุดราชการเพิ่มเป็นกรณีพิเศษ", "มติคณะรัฐมนตรี"));
        return proposal(CalendarVersion.Cause.ADDED, day, holidays);
    }

    private HolidayProposal proposal(CalendarVersion.Cause cause, LocalDate day, List<Holiday> holidays) {
        return new HolidayProposal(register.current().version(), cause, Year.from(day), holidays, "");
    }
}
