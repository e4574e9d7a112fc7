package org.itacycle.reminder;

/**
 * Who hears of something: a person, or a group that has a mailbox of its own.
 *
 * @param key how the record names the recipient: an account, or {@code group:} and the id of a group
 */
record Recipient(String key) {

    private static final String GROUP = "group:";

    static Recipient person(String account) {
        return new Recipient(account);
    }

    static Recipient mailboxOf(String group) {
        return new Recipient(GROUP + group);
    }

    boolean isPerson() {
        return !key.startsWith(GROUP);
    }

    /** The group, of a mailbox. */
    String group() {
        return key.substring(GROUP.length());
    }
}
