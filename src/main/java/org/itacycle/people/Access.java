package org.itacycle.people;

import java.util.Collections;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One line of the table of access: these roles may ask for this.
 *
 * @param methods of HTTP, {@code *} for all
 * @param path as it stands in the table, {@code engine:} written out
 * @param roles any one of them is enough
 * @param objects which of the things behind the path; the service there refuses the others
 * @param why what the role needs it for
 */
public record Access(Set<String> methods, PathPattern path, Set<Caller> roles, Objects objects, String why) {

    private static final String ALL = "*";

    /** Which of the things behind a path a role may ask for. */
    public enum Objects {
        ANY,
        /** The person's own: session, choices. */
        SELF,
        /** Tasks that the person holds or may take. */
        TASK,
        /** Those of a cycle that the person works in. */
        CYCLE,
        /** Documents that the person may open. */
        FILE,
        /** Filters and definitions that the engine's rights give the role. */
        GRANTED
    }

    public Access {
        methods = Set.copyOf(methods);
        roles = Set.copyOf(roles);
    }

    boolean covers(String method, PathContainer asked) {
        return (methods.contains(ALL) || methods.contains(method)) && path.matches(asked);
    }

    public boolean allows(Set<Caller> somebody) {
        return !Collections.disjoint(roles, somebody);
    }
}
