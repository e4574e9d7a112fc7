package org.itacycle.reminder;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to hear of reminders. */
@Component
class NoticeChoices {

    private final JdbcClient database;
    private final ReminderSettings settings;

    NoticeChoices(JdbcClient database, ReminderSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** The person's own choice, or the agency's setting; a group's mailbox always gets one digest. */
    NoticeMode of(Recipient recipient) {
        return recipient.isPerson() ? chosen(recipient.key()).orElse(settings.mode()) : NoticeMode.DIGEST;
    }

    @Transactional
    public void choose(String account, NoticeMode mode) {
        database.sql("delete from ita_notice_choice where account = ?")
                .param(account)
                .update();
        database.sql("insert into ita_notice_choice (account, mode) values (?, ?)")
                .params(account, mode.name())
                .update();
    }

    private Optional<NoticeMode> chosen(String account) {
        return database.sql("select mode from ita_notice_choice where account = ?")
                .param(account)
                .query(String.class)
                .optional()
                .map(NoticeMode::valueOf);
    }
}
