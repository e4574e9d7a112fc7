package org.itacycle.signoff;

import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.cycle.SignOffProcess;
import org.itacycle.cycle.WorkItem;
import org.itacycle.people.Deputies;
import org.itacycle.people.Deputyship;
import org.itacycle.people.OwnGroups;
import org.itacycle.people.Roles;
import org.springframework.stereotype.Component;

/** Nobody signs his own work: neither takes it up, is given it, nor decides upon it. */
@Component
public class SeparationOfDuties {

    private final Authors authors;
    private final OwnGroups groups;
    private final Deputies deputies;
    private final Clock clock;

    SeparationOfDuties(Authors authors, OwnGroups groups, Deputies deputies, Clock clock) {
        this.authors = authors;
        this.groups = groups;
        this.deputies = deputies;
        this.clock = clock;
    }

    /**
     * Lets pass whoever has no part in what the task is to decide upon, nor stands in for somebody who has: else a
     * deputy would lend the author a hand to sign with.
     *
     * @param account who would hold or complete the task
     * @throws Refusal FORBIDDEN where he drafted, edited, uploaded or submitted anything in it
     */
    public void refuseAuthor(WorkItem item, String account) {
        boolean signs = item.element().equals(SignOffProcess.Element.SIGN_OFF_DECIDE.id());
        if (!signs) {
            return;
        }
        Set<String> signers =
                inWhosePlace(account).map(person -> Set.of(account, person)).orElse(Set.of(account));
        if (!Collections.disjoint(signers, authors.of(item.cycleId(), item.step(), item.occurrence()))) {
            throw Refusal.because(Reason.FORBIDDEN, "signoff.own-work");
        }
    }

    private Optional<String> inWhosePlace(String account) {
        return groups.ownGroupsOf(account).contains(Roles.DIRECTOR)
                ? Optional.empty()
                : deputies.allowing(account, Set.of(Roles.DIRECTOR), clock.instant())
                        .map(Deputyship::person)
                        .filter(person -> !person.equals(account));
    }
}
