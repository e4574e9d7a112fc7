package org.itacycle.engine;

import java.util.Set;
import org.itacycle.people.OwnGroups;
import org.springframework.stereotype.Component;

/** The memberships as the engine keeps them. */
@Component
class EngineOwnGroups implements OwnGroups {

    private final EngineRights rights;

    EngineOwnGroups(EngineRights rights) {
        this.rights = rights;
    }

    @Override
    public Set<String> ownGroupsOf(String account) {
        return Set.copyOf(rights.groupsOf(account));
    }
}
