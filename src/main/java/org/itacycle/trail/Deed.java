package org.itacycle.trail;

import java.util.Optional;

/**
 * What somebody did.
 *
 * @param actor the account that did it, or {@code system}; for a failed sign-in what was typed
 * @param onBehalfOf the account in whose place it was done
 * @param action what was done, as a name that stays: {@code sign-in.failed}; its Thai text is {@code trail.action.<name>}
 * @param subject what it was done to, as a path of ids: {@code 2566/2/-/1}, {@code account/head}
 * @param reason what the actor gave as the reason
 * @param sha256 of the document concerned, in lower-case hexadecimal digits
 */
public record Deed(
        String actor,
        Optional<String> onBehalfOf,
        String action,
        String subject,
        Optional<String> reason,
        Optional<String> sha256) {

    /** A deed of any name, for example of an older product. */
    static Deed of(String actor, String action, String subject) {
        return new Deed(actor, Optional.empty(), action, subject, Optional.empty(), Optional.empty());
    }

    /** A deed for oneself, without reason and document. */
    public static Deed of(String actor, Action action, String subject) {
        return of(actor, action.id(), subject);
    }

    public Deed onBehalfOf(String account) {
        return new Deed(actor, Optional.of(account), action, subject, reason, sha256);
    }

    public Deed onBehalfOf(Optional<String> account) {
        return new Deed(actor, account, action, subject, reason, sha256);
    }

    /** The same, done to a part of the subject. */
    public Deed to(String part) {
        return new Deed(actor, onBehalfOf, action, Subjects.of(subject, part), reason, sha256);
    }

    public Deed because(String given) {
        return new Deed(actor, onBehalfOf, action, subject, Optional.of(given), sha256);
    }

    public Deed because(Optional<String> given) {
        return new Deed(actor, onBehalfOf, action, subject, given, sha256);
    }

    public Deed about(String documentHash) {
        return new Deed(actor, onBehalfOf, action, subject, reason, Optional.of(documentHash));
    }
}
