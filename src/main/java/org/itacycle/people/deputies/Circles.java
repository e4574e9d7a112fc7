package org.itacycle.people.deputies;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itacycle.people.Deputyship;
import org.itacycle.people.deputies.DeputyBook.Appointment;

/** Finds deputies that would end up at the one they stand in for, on any day that all of them share. */
final class Circles {

    private Circles() {}

    static boolean closes(Appointment wanted, List<Deputyship> others) {
        return leadsBack(wanted.deputy(), wanted.from(), wanted.until(), wanted.person(), others, new HashSet<>());
    }

    /** Whether somebody who stands in for {@code at}, directly or over others, is {@code person} within these days. */
    private static boolean leadsBack(
            String at, LocalDate from, LocalDate until, String person, List<Deputyship> others, Set<String> passed) {
        if (at.equals(person)) {
            return true;
        }
        if (!passed.add(at)) {
            return false;
        }
        boolean found = others.stream()
                .filter(other -> other.person().equals(at))
                .filter(other -> !other.from().isAfter(until) && !from.isAfter(other.until()))
                .anyMatch(other -> leadsBack(
                        other.deputy(),
                        later(from, other.from()),
                        earlier(until, other.until()),
                        person,
                        others,
                        passed));
        passed.remove(at);
        return found;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
