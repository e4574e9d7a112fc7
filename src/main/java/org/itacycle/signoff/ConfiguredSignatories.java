package org.itacycle.signoff;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.itacycle.Messages;
import org.itacycle.people.Accounts;
import org.itacycle.people.Deputies;
import org.itacycle.people.Deputyship;
import org.itacycle.people.OwnGroups;
import org.itacycle.people.Roles;
import org.itacycle.signoff.Signatory.Acting;
import org.itacycle.signoff.Signatory.Right;
import org.springframework.stereotype.Component;

/** Names and positions from the accounts; whoever is not the director himself signs by the deputyship that lets him. */
@Component
class ConfiguredSignatories implements Signatories {

    private final Accounts accounts;
    private final OwnGroups groups;
    private final Deputies deputies;
    private final Messages messages;
    private final Clock clock;

    ConfiguredSignatories(Accounts accounts, OwnGroups groups, Deputies deputies, Messages messages, Clock clock) {
        this.accounts = accounts;
        this.groups = groups;
        this.deputies = deputies;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Signatory of(String account) {
        Signatory himself = asHimself(account);
        return groups.ownGroupsOf(account).contains(Roles.DIRECTOR)
                ? himself
                : new Signatory(
                        himself.name(),
                        himself.position(),
                        deputies.allowing(account, Set.of(Roles.DIRECTOR), clock.instant())
                                .map(this::acting));
    }

    @Override
    public Signatory asHimself(String account) {
        return new Signatory(accounts.displayName(account), accounts.position(account), Optional.empty());
    }

    private Acting acting(Deputyship deputyship) {
        String person = deputyship.person();
        String position = accounts.position(person);
        return new Acting(
                Right.valueOf(deputyship.right().name()),
                position.isEmpty() ? messages.text("people.group." + Roles.DIRECTOR) : position,
                accounts.displayName(person),
                person);
    }
}
