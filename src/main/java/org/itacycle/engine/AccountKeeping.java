package org.itacycle.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.itacycle.Message;
import org.itacycle.Messages;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.engine.AccountRegister.Source;
import org.itacycle.people.Account;
import org.itacycle.people.CurrentAccount;
import org.itacycle.people.Memberships;
import org.itacycle.people.PeopleSettings.ConfiguredAccount;
import org.itacycle.people.ProvisionedAccounts;
import org.itacycle.people.Role;
import org.itacycle.people.Roles;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Subjects;
import org.itacycle.trail.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the engine's groups, accounts and memberships as they are told. What is as it should be is not written, so that
 * repeating it leaves every row as it was.
 */
@Component
class AccountKeeping implements ProvisionedAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(AccountKeeping.class);

    private static final String WORKFLOW = "WORKFLOW";

    private final IdentityService identity;
    private final AccountRegister register;
    private final EngineCommittees committees;
    private final Memberships memberships;
    private final Passwords passwords;
    private final HeldTasks heldTasks;
    private final Trail trail;
    private final Messages messages;

    AccountKeeping(
            IdentityService identity,
            AccountRegister register,
            EngineCommittees committees,
            Memberships memberships,
            Passwords passwords,
            HeldTasks heldTasks,
            Trail trail,
            Messages messages) {
        this.identity = identity;
        this.register = register;
        this.committees = committees;
        this.memberships = memberships;
        this.passwords = passwords;
        this.heldTasks = heldTasks;
        this.trail = trail;
        this.messages = messages;
    }

    /** The groups of the roles, and of everybody at work. */
    void groups() {
        group(Roles.STAFF);
        for (Role role : Role.values()) {
            group(role.group());
        }
    }

    private void group(String id) {
        String name = messages.text(Message.of("people.group." + id));
        String type = id.equals(Roles.ADMINISTRATOR) ? Groups.GROUP_TYPE_SYSTEM : WORKFLOW;
        Group group = identity.createGroupQuery().groupId(id).singleResult();
        if (group == null) {
            group = identity.newGroup(id);
        } else if (name.equals(group.getName()) && type.equals(group.getType())) {
            return;
        }
        group.setName(name);
        group.setType(type);
        identity.saveGroup(group);
    }

    /** Makes an account what the file says; its password only where it has none yet. */
    void keep(ConfiguredAccount configured, Source source) {
        describe(configured.id(), configured.name(), configured.email());
        note(configured.id(), EngineAccounts.WORK_GROUP, configured.workGroup());
        note(configured.id(), EngineAccounts.POSITION, configured.position());
        passwords.first(configured);
        boolean wasLocked = register.isLocked(configured.id());
        register.enter(configured.id(), source);
        memberships(configured.id(), configured.groups());
        if (wasLocked) {
            committees.takeBack(configured.id());
        }
    }

    /** Shuts out everybody who is none of these and did not come by single sign-on. */
    void lockAllBut(Set<String> known) {
        Set<String> kept = new HashSet<>(known);
        kept.addAll(register.from(Source.SIGN_IN));
        for (User user : identity.createUserQuery().list()) {
            if (!kept.contains(user.getId())) {
                lock(user.getId());
            }
        }
    }

    private void lock(String account) {
        if (!register.isLocked(account)) {
            LOG.warn("the file of people does not name {} any more: locked", account);
            register.lock(account);
            tell(Action.ACCOUNT_LOCKED, "account", account);
        }
        groupsOf(account).forEach(group -> leave(account, group));
        heldTasks.giveBackWhatIsNoLongerHis(account);
    }

    @Override
    @Transactional
    public Set<String> arrived(Arrival person) {
        Authentication asking = identity.getCurrentAuthentication();
        // Nobody has the right to make accounts; the product itself needs none.
        identity.clearAuthentication();
        try {
            register.takeTurns();
            if (isLocked(person.id()) || !Account.isId(person.id()) || differsInCapitalsOnly(person.id())) {
                throw Refusal.because(Reason.FORBIDDEN, "people.locked");
            }
            if (!register.sourceOf(person.id()).equals(Optional.of(Source.FILE))) {
                keep(configured(person), Source.SIGN_IN);
            }
            return memberships.groupsOf(person.id());
        } finally {
            identity.setAuthentication(asking);
        }
    }

    private static ConfiguredAccount configured(Arrival person) {
        String name = person.name().isBlank() ? person.id() : person.name();
        return new ConfiguredAccount(
                person.id(), name, person.workGroup(), "", person.email(), List.copyOf(person.roles()), "", "");
    }

    @Override
    public boolean isLocked(String account) {
        return register.isLocked(account);
    }

    /** To its readers it would be the account that is there already. */
    private boolean differsInCapitalsOnly(String id) {
        return identity.createUserQuery().list().stream()
                .map(User::getId)
                .anyMatch(other -> !other.equals(id) && lower(other).equals(lower(id)));
    }

    private static String lower(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private void describe(String id, String name, String email) {
        User user = identity.createUserQuery().userId(id).singleResult();
        boolean isNew = user == null;
        if (isNew) {
            user = identity.newUser(id);
        } else if (name.equals(user.getFirstName()) && email.equals(user.getEmail())) {
            return;
        }
        user.setFirstName(name);
        // Thai positions have no second name; the web apps would print "null".
        user.setLastName("");
        user.setEmail(email);
        identity.saveUser(user);
        tell(isNew ? Action.ACCOUNT_CREATED : Action.ACCOUNT_CHANGED, "account", id);
    }

    private void note(String id, String key, String value) {
        if (!value.equals(Optional.ofNullable(identity.getUserInfo(id, key)).orElse(""))) {
            identity.setUserInfo(id, key, value);
        }
    }

    private void memberships(String account, Set<String> wanted) {
        Set<String> present = groupsOf(account);
        wanted.stream().filter(group -> !present.contains(group)).forEach(group -> {
            identity.createMembership(account, group);
            tell(Action.MEMBER_ADDED, "group", group, account);
        });
        List<String> lost = present.stream()
                .filter(group -> !wanted.contains(group))
                // The signed order makes the committee of a year.
                .filter(group -> !Roles.isCommitteeOfAYear(group))
                .toList();
        lost.forEach(group -> leave(account, group));
        if (!lost.isEmpty()) {
            heldTasks.giveBackWhatIsNoLongerHis(account);
        }
    }

    private void leave(String account, String group) {
        identity.deleteMembership(account, group);
        tell(Action.MEMBER_REMOVED, "group", group, account);
    }

    private void tell(Action action, Object... subject) {
        trail.add(Deed.of(CurrentAccount.SYSTEM, action, Subjects.of(subject)));
    }

    private Set<String> groupsOf(String account) {
        return identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }
}
