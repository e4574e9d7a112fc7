package org.itacycle.people.deputies;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.people.Deputyship.Right;
import org.itacycle.people.Role;
import org.itacycle.people.deputies.DeputyBook.Appointment;

/** What somebody has put into the form of an appointment; days are chosen in parts, years are of the Buddhist era. */
record TypedAppointment(
        String person,
        String deputy,
        List<String> roles,
        String right,
        String fromDay,
        String fromMonth,
        String fromYear,
        String untilDay,
        String untilMonth,
        String untilYear,
        String reason) {

    TypedAppointment {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    /** An empty form whose days are today. */
    static TypedAppointment of(LocalDate today) {
        String day = Integer.toString(today.getDayOfMonth());
        String month = Integer.toString(today.getMonthValue());
        String year = Integer.toString(today.getYear() + FiscalYear.BUDDHIST_OFFSET);
        return new TypedAppointment("", "", List.of(), "", day, month, year, day, month, year, "");
    }

    /** @throws Refusal where something is missing or no day */
    Appointment appointment() {
        refuseBlank(person, "deputies.person-missing");
        refuseBlank(deputy, "deputies.deputy-missing");
        return new Appointment(
                person,
                deputy,
                chosenRoles(),
                chosenRight(),
                date(fromDay, fromMonth, fromYear),
                date(untilDay, untilMonth, untilYear),
                reason == null ? "" : reason.strip());
    }

    private Set<Role> chosenRoles() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(role -> roles.contains(role.name())).forEach(chosen::add);
        return chosen;
    }

    private Right chosenRight() {
        return Arrays.stream(Right.values())
                .filter(known -> known.name().equals(right))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Reason.INVALID, "deputies.right-missing"));
    }

    private static LocalDate date(String day, String month, String year) {
        try {
            return LocalDate.of(
                    Integer.parseInt(year) - FiscalYear.BUDDHIST_OFFSET,
                    Integer.parseInt(month),
                    Integer.parseInt(day));
        } catch (DateTimeException | NumberFormatException none) {
            Refusal refusal = Refusal.because(Reason.INVALID, "deputies.no-day", day, name(month), year);
            refusal.initCause(none);
            throw refusal;
        }
    }

    private static String name(String month) {
        return month.matches("[1-9]|1[0-2]") ? ThaiDates.monthName(Month.of(Integer.parseInt(month))) : "";
    }

    private static void refuseBlank(String text, String message) {
        if (text == null || text.isBlank()) {
            throw Refusal.because(Reason.INVALID, message);
        }
    }
}
