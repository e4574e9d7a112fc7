package org.itacycle.reminder;

import java.util.List;
import org.itacycle.mail.UntoldPeople;
import org.itacycle.people.Accounts;
import org.springframework.stereotype.Component;

/** Who is owed reminders and has no address, by name. */
@Component
class PeopleWithoutAddress implements UntoldPeople {

    private final NoticeSlots slots;
    private final Accounts accounts;

    PeopleWithoutAddress(NoticeSlots slots, Accounts accounts) {
        this.slots = slots;
        this.accounts = accounts;
    }

    @Override
    public List<Untold> now() {
        return slots.withoutAddress().stream()
                .map(waiting ->
                        new Untold(accounts.displayName(waiting.recipient()), waiting.notices(), waiting.since()))
                .toList();
    }
}
