package org.itacycle.drafting;

import org.itacycle.Messages;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.form.Indicators;
import org.itacycle.people.Account;
import org.itacycle.people.Accounts;
import org.itacycle.people.AgencySettings;
import org.springframework.stereotype.Component;

/** What every paper says alike: the agency, who signs, who writes, the year; and the sentences of this feature. */
@Component
class AgencyWords {

    private final AgencySettings agency;
    private final Accounts accounts;
    private final Indicators indicators;
    private final Messages messages;

    AgencyWords(AgencySettings agency, Accounts accounts, Indicators indicators, Messages messages) {
        this.agency = agency;
        this.accounts = accounts;
        this.indicators = indicators;
        this.messages = messages;
    }

    String agency() {
        return agency.name();
    }

    /** The position of the agency's head, who signs: setting {@code ita.agency.names.director}. */
    String director() {
        return agency.names().getOrDefault("director", say("director", agency.name()));
    }

    /** To whom reports are sent: setting {@code ita.agency.names.personnel-division}. */
    String personnelDivision() {
        return agency.names().getOrDefault("personnel-division", say("personnel-division"));
    }

    /** Setting {@code ita.agency.names.telephone}; empty where papers print none. */
    String telephone() {
        return agency.names().getOrDefault("telephone", "");
    }

    String nameOf(String account) {
        return account.isEmpty() ? "" : accounts.displayName(account);
    }

    /** The work group of an account, else the agency's first. */
    String workGroupOf(String account) {
        return accounts.find(account)
                .map(Account::workGroup)
                .filter(agency.workGroups()::contains)
                .orElse(agency.workGroups().get(0));
    }

    /** What an indicator of the assessment is called; empty where there is none of this number. */
    String indicator(int number) {
        return indicators.name(number);
    }

    /** A sentence of {@code messages/drafting.properties}; numbers are handed over as text. */
    String say(String key, Object... arguments) {
        return messages.text("drafting." + key, arguments);
    }

    String say(String key, FiscalYear year) {
        return say(key, year.toString(), year.previous().toString());
    }
}
