package org.itacycle.people;

import java.util.List;

/** The address book: where mail to accounts and groups goes. */
public interface Addresses {

    /** The mail address of an account; blank where it has none. */
    String of(String account);

    /** The mail addresses of a group's members; accounts without an address are left out. */
    List<String> ofGroup(String group);
}
