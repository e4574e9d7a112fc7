package org.itacycle.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.itacycle.calendar.ThaiDates;

/**
 * Somebody acts for somebody else, from the beginning of the first day to the end of the last, in Thailand. The person
 * who is deputised keeps every right.
 *
 * @param person whose roles are lent
 * @param deputy who acts
 * @param roles which of the person's roles
 * @param from first day
 * @param until last day
 * @param reason the order, or why
 * @param ended when it was ended before its last day was over
 */
public record Deputyship(
        String id,
        String person,
        String deputy,
        Set<Role> roles,
        Right right,
        LocalDate from,
        LocalDate until,
        String reason,
        Optional<Instant> ended) {

    /** By what right; printed under signatures. */
    public enum Right {
        /** On behalf of the holder, who is in office: without him in the role there is nothing to lend. */
        FOR,
        /** In the position of a holder who is away or gone: the role is lent whether or not he still has it. */
        AS
    }

    public Deputyship {
        roles = Set.copyOf(roles);
    }

    /** The beginning of the first day. */
    public Instant begins() {
        return from.atStartOfDay(ThaiDates.ZONE).toInstant();
    }

    /** The end of the last day, or when it was ended before. */
    public Instant ends() {
        Instant planned = until.plusDays(1).atStartOfDay(ThaiDates.ZONE).toInstant();
        return ended.filter(early -> early.isBefore(planned)).orElse(planned);
    }

    /** Whether it counts at this instant, as far as its days say. */
    public boolean isInForce(Instant at) {
        return !at.isBefore(begins()) && at.isBefore(ends());
    }
}
