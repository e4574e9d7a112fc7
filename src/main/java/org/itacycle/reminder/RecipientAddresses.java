package org.itacycle.reminder;

import org.itacycle.people.Addresses;
import org.itacycle.people.Mailboxes;
import org.springframework.stereotype.Component;

/** Where mail to a recipient goes. */
@Component
class RecipientAddresses {

    private final Addresses addresses;
    private final Mailboxes mailboxes;

    RecipientAddresses(Addresses addresses, Mailboxes mailboxes) {
        this.addresses = addresses;
        this.mailboxes = mailboxes;
    }

    /** Blank where the recipient has no address. */
    String of(Recipient recipient) {
        return recipient.isPerson()
                ? addresses.of(recipient.key())
                : mailboxes.of(recipient.group()).orElse("");
    }
}
