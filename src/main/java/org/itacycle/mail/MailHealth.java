package org.itacycle.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itacycle.Message;
import org.itacycle.calendar.ThaiDates;
import org.springframework.stereotype.Component;

/** What is wrong with the mails, for those who can mend it: the board, the health of the product, the mail page. */
@Component
public class MailHealth {

    private final MailServer server;
    private final MailTable table;
    private final UntoldPeople untold;

    MailHealth(MailServer server, MailTable table, UntoldPeople untold) {
        this.server = server;
        this.table = table;
        this.untold = untold;
    }

    /** One text for each trouble; none where everybody is told or about to be. */
    public List<Message> warnings() {
        List<Message> warnings = new ArrayList<>();
        MailServer.Reachability reachability = server.now();
        if (!reachability.reachable()) {
            warnings.add(Message.of("mail.warning.unreachable", ThaiDates.dateAndTime(reachability.since())));
        }
        Map<MailState, Integer> troubled = table.troubled();
        warn(warnings, "mail.warning.failed", troubled.getOrDefault(MailState.FAILED, 0));
        warn(warnings, "mail.warning.refused", troubled.getOrDefault(MailState.REFUSED, 0));
        warn(warnings, "mail.warning.no-address", untold.now().size());
        return warnings;
    }

    private static void warn(List<Message> warnings, String key, int number) {
        if (number > 0) {
            warnings.add(Message.of(key, Integer.toString(number)));
        }
    }
}
