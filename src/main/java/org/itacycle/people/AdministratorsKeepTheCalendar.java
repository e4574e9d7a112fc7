package org.itacycle.people;

import org.itacycle.Messages;
import org.itacycle.calendar.CalendarKeepers;
import org.springframework.stereotype.Component;

/** Administrators keep the calendar, and the product itself brought its first one. */
@Component
class AdministratorsKeepTheCalendar implements CalendarKeepers {

    private final Accounts accounts;
    private final Messages messages;

    AdministratorsKeepTheCalendar(Accounts accounts, Messages messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    public String nameOf(String account) {
        return account.equals(CurrentAccount.SYSTEM) ? messages.text("people.system") : accounts.displayName(account);
    }
}
