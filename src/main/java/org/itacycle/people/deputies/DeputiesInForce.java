package org.itacycle.people.deputies;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.itacycle.people.Deputies;
import org.itacycle.people.Deputyship;
import org.itacycle.people.Deputyship.Right;
import org.itacycle.people.OwnGroups;
import org.itacycle.people.Role;
import org.itacycle.people.Roles;
import org.springframework.stereotype.Component;

/** Reads the record at each question, so that a deputyship ends by itself with its last day. */
@Component
class DeputiesInForce implements Deputies {

    private final DeputyBook book;
    private final OwnGroups groups;

    DeputiesInForce(DeputyBook book, OwnGroups groups) {
        this.book = book;
        this.groups = groups;
    }

    @Override
    public List<Mandate> inForce(Instant at) {
        Map<String, Set<String>> known = new HashMap<>();
        Function<String, Set<String>> ownGroups = account -> known.computeIfAbsent(account, groups::ownGroupsOf);
        return book.around(at).stream()
                .map(DeputyBook.Entry::deputyship)
                .filter(deputyship -> deputyship.isInForce(at))
                // Who does not work here (any more) works for nobody either.
                .filter(deputyship -> ownGroups.apply(deputyship.deputy()).contains(Roles.STAFF))
                .map(deputyship -> new Mandate(deputyship, lent(deputyship, ownGroups.apply(deputyship.person()))))
                .filter(mandate -> !mandate.groups().isEmpty())
                .toList();
    }

    private static Set<String> lent(Deputyship deputyship, Collection<String> own) {
        Set<String> lent = new LinkedHashSet<>();
        for (Role role : deputyship.roles()) {
            if (role == Role.COMMITTEE) {
                own.stream().filter(Roles::isCommitteeOfAYear).forEach(lent::add);
            } else if (own.contains(role.group()) || deputyship.right() == Right.AS) {
                lent.add(role.group());
            }
        }
        return lent;
    }
}
