package org.itacycle.engine;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.itacycle.people.Account;
import org.itacycle.people.Accounts;
import org.itacycle.people.Addresses;
import org.itacycle.people.CurrentAccount;
import org.itacycle.people.Deputies;
import org.itacycle.people.GroupMembers;
import org.itacycle.people.Mailboxes;
import org.itacycle.people.Memberships;
import org.itacycle.people.Roles;
import org.springframework.stereotype.Component;

/** The engine's accounts are the product's accounts. */
@Component
class EngineAccounts implements Accounts, Addresses, CurrentAccount, GroupMembers, Memberships {

    /** Where an account's work group is kept in the engine. */
    static final String WORK_GROUP = "workGroup";

    /** Where the position that is printed under a signature is kept. */
    static final String POSITION = "position";

    private final IdentityService identity;
    private final EngineRights rights;
    private final Mailboxes mailboxes;
    private final Deputies deputies;
    private final Clock clock;

    EngineAccounts(IdentityService identity, EngineRights rights, Mailboxes mailboxes, Deputies deputies, Clock clock) {
        this.identity = identity;
        this.rights = rights;
        this.mailboxes = mailboxes;
        this.deputies = deputies;
        this.clock = clock;
    }

    @Override
    public List<Account> all() {
        return rights.withoutChecks(() -> identity.createUserQuery().memberOfGroup(Roles.STAFF).unlimitedList().stream()
                .map(this::account)
                .sorted(Comparator.comparing(Account::id))
                .toList());
    }

    @Override
    public Optional<Account> find(String id) {
        return rights.withoutChecks(() -> user(id).map(this::account));
    }

    @Override
    public String position(String id) {
        return rights.withoutChecks(() -> Optional.ofNullable(identity.getUserInfo(id, POSITION)))
                .orElse("");
    }

    @Override
    public String of(String account) {
        return rights.withoutChecks(() -> user(account).map(User::getEmail).orElse(""));
    }

    @Override
    public List<String> ofGroup(String group) {
        // The mailbox is the group's; who acts in it for a while may not read it.
        return mailboxes
                .of(group)
                .map(mailbox -> Stream.concat(Stream.of(mailbox), addresses(deputies.actingIn(group, clock.instant())))
                        .toList())
                .orElseGet(() -> addresses(membersOf(group)).toList());
    }

    private Stream<String> addresses(Set<String> accounts) {
        return accounts.stream()
                .map(this::of)
                .filter(address -> !address.isBlank())
                .distinct()
                .sorted();
    }

    @Override
    public Set<String> membersOf(String group) {
        Set<String> members = new TreeSet<>(deputies.actingIn(group, clock.instant()));
        rights.withoutChecks(() -> identity.createUserQuery().memberOfGroup(group).unlimitedList().stream()
                .map(User::getId)
                .forEach(members::add));
        return members;
    }

    @Override
    public Optional<String> person() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    @Override
    public Set<String> groupsOf(String account) {
        Set<String> groups = new HashSet<>(rights.groupsOf(account));
        deputies.heldBy(account, clock.instant()).forEach(mandate -> groups.addAll(mandate.groups()));
        return groups;
    }

    private Optional<User> user(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult());
    }

    private Account account(User user) {
        String name = (user.getFirstName() + " "
                        + Optional.ofNullable(user.getLastName()).orElse(""))
                .strip();
        String workGroup = Optional.ofNullable(identity.getUserInfo(user.getId(), WORK_GROUP))
                .orElse("");
        return new Account(user.getId(), name, workGroup);
    }
}
