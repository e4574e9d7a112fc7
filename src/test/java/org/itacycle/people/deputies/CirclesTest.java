package org.itacycle.people.deputies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itacycle.people.Deputyship;
import org.itacycle.people.Deputyship.Right;
import org.itacycle.people.Role;
import org.itacycle.people.deputies.DeputyBook.Appointment;
import org.junit.jupiter.api.Test;

class CirclesTest {

    private static final List<Deputyship> FIRST_TEN_DAYS = List.of(actsFor("b", "a", 1, 10), actsFor("c", "b", 5, 10));

    @Test
    void whoIsDeputisedCannotStandInForTheDeputy() {
        assertThat(Circles.closes(wanted("a", "b", 3, 4), FIRST_TEN_DAYS)).isTrue();
        assertThat(Circles.closes(wanted("a", "b", 10, 12), FIRST_TEN_DAYS)).isTrue();
    }

    @Test
    void aChainThatReturnsOverOthersIsFound() {
        assertThat(Circles.closes(wanted("a", "c", 7, 7), FIRST_TEN_DAYS)).isTrue();
    }

    @Test
    void aChainCountsOnlyOnDaysThatAllItsPartsShare() {
        assertThat(Circles.closes(wanted("a", "c", 1, 4), FIRST_TEN_DAYS)).isFalse();
        assertThat(Circles.closes(wanted("a", "c", 11, 20), FIRST_TEN_DAYS)).isFalse();
        assertThat(Circles.closes(wanted("a", "b", 11, 12), FIRST_TEN_DAYS)).isFalse();
    }

    @Test
    void aChainThatGoesOnIsNone() {
        assertThat(Circles.closes(wanted("d", "c", 1, 10), FIRST_TEN_DAYS)).isFalse();
        assertThat(Circles.closes(wanted("d", "a", 1, 10), FIRST_TEN_DAYS)).isFalse();
    }

    @Test
    void circlesThatAreThereAlreadyDoNotKeepTheSearchRunning() {
        List<Deputyship> circle = List.of(actsFor("b", "a", 1, 10), actsFor("a", "b", 1, 10));

        assertThat(Circles.closes(wanted("a", "x", 1, 10), circle)).isFalse();
    }

    private static Appointment wanted(String deputy, String person, int from, int until) {
        return new Appointment(person, deputy, Set.of(Role.OFFICER), Right.FOR, day(from), day(until), "order");
    }

    private static Deputyship actsFor(String deputy, String person, int from, int until) {
        return new Deputyship(
                deputy + person,
                person,
                deputy,
                Set.of(Role.OFFICER),
                Right.FOR,
                day(from),
                day(until),
                "order",
                Optional.empty());
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 12, day);
    }
}
