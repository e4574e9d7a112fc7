package org.itacycle.engine;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.itacycle.signin.ForeignAccounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the accounts of people from the agency's provider among the engine's. */
@Component
class EngineForeignAccounts implements ForeignAccounts {

    private static final String IDENTITY = "identityAtProvider";
    private static final String BROUGHT = "broughtByProvider";

    private final IdentityService identity;
    private final EngineRights rights;

    EngineForeignAccounts(IdentityService identity, EngineRights rights) {
        this.identity = identity;
        this.rights = rights;
    }

    @Override
    public Optional<Kept> find(String account) {
        return rights.withoutChecks(() -> user(account)
                .map(user -> new Kept(
                        user.getPassword() != null,
                        Optional.ofNullable(identity.getUserInfo(account, IDENTITY)),
                        identity.getUserInfo(account, BROUGHT) != null)));
    }

    @Override
    @Transactional
    public void keep(Person person) {
        rights.withoutChecks(() -> {
            Optional<User> known = user(person.account());
            User user = known.orElseGet(() -> identity.newUser(person.account()));
            user.setFirstName(person.name());
            // Thai names come in one piece; the web apps would print "null".
            user.setLastName("");
            person.email().ifPresent(user::setEmail);
            identity.saveUser(user);
            if (known.isEmpty()) {
                identity.setUserInfo(person.account(), BROUGHT, "yes");
            }
            identity.setUserInfo(person.account(), IDENTITY, person.identity());
            person.workGroup()
                    .ifPresent(group -> identity.setUserInfo(person.account(), EngineAccounts.WORK_GROUP, group));
            person.managed().forEach(group -> setMembership(person, group));
        });
    }

    private void setMembership(Person person, String group) {
        boolean member = rights.groupsOf(person.account()).contains(group);
        boolean meant = person.held().contains(group)
                && identity.createGroupQuery().groupId(group).count() > 0;
        if (meant && !member) {
            identity.createMembership(person.account(), group);
        } else if (!meant && member) {
            identity.deleteMembership(person.account(), group);
        }
    }

    private Optional<User> user(String account) {
        return Optional.ofNullable(identity.createUserQuery().userId(account).singleResult());
    }
}
