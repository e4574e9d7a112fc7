package org.itacycle.people;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.people.Deputyship.Right;

/**
 * Who may act for whom at an instant. A deputy lends only what the person has himself: what somebody has by deputyship
 * he cannot pass on, so there are no chains.
 */
public interface Deputies {

    /**
     * A deputyship in force and what it lends.
     *
     * @param groups the groups that the deputy counts as a member of; never empty
     */
    record Mandate(Deputyship deputyship, Set<String> groups) {

        public boolean lendsOneOf(Collection<String> wanted) {
            return !Collections.disjoint(groups, wanted);
        }
    }

    /** All that are in force, oldest first. */
    List<Mandate> inForce(Instant at);

    /** Those by which this account acts for others. */
    default List<Mandate> heldBy(String account, Instant at) {
        return inForce(at).stream()
                .filter(mandate -> mandate.deputyship().deputy().equals(account))
                .toList();
    }

    /** Whoever acts in this group for one of its members, or for one who left it. */
    default Set<String> actingIn(String group, Instant at) {
        return inForce(at).stream()
                .filter(mandate -> mandate.groups().contains(group))
                .map(mandate -> mandate.deputyship().deputy())
                .collect(Collectors.toSet());
    }

    /**
     * By which deputyship an account acts in one of these groups; whoever acts in a position comes before whoever acts on
     * behalf, and the older before the newer.
     */
    default Optional<Deputyship> allowing(String account, Collection<String> groups, Instant at) {
        return heldBy(account, at).stream()
                .filter(mandate -> mandate.lendsOneOf(groups))
                .map(Mandate::deputyship)
                .min(Comparator.comparing(deputyship -> deputyship.right() == Right.AS ? 0 : 1));
    }
}
