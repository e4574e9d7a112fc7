package org.itacycle.people;

import java.util.Collection;
import org.itacycle.Messages;
import org.itacycle.calendar.CalendarKeepers;
import org.springframework.stereotype.Component;

/** Only administrators change the holiday table, because it moves everybody's deadlines. */
@Component
class AdministratorsKeepTheCalendar implements CalendarKeepers {

    private final Accounts accounts;
    private final Messages messages;

    AdministratorsKeepTheCalendar(Accounts accounts, Messages messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    public boolean mayChange(Collection<String> groups) {
        return groups.contains(Roles.ADMINISTRATOR);
    }

    @Override
    public String nameOf(String account) {
        return account.equals(CurrentAccount.SYSTEM) ? messages.text("people.system") : accounts.displayName(account);
    }
}
