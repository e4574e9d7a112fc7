package org.itacycle.people;

import java.util.List;

/** The address book: where mail to accounts and groups goes. */
public interface Addresses {

    /** The mail address of an account; blank where it has none. */
    String of(String account);

    /** The shared mailbox of a group where it has one, else the addresses of its members as far as they have any. */
    List<String> ofGroup(String group);
}
