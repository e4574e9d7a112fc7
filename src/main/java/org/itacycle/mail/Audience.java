package org.itacycle.mail;

import java.util.Set;

/**
 * Who is to be told; a person named twice gets one mail.
 *
 * @param accounts user ids
 * @param groups group ids, each standing for its members
 */
public record Audience(Set<String> accounts, Set<String> groups) {

    public Audience {
        accounts = Set.copyOf(accounts);
        groups = Set.copyOf(groups);
    }
}
