package org.itacycle.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.itacycle.DatabaseTime;
import org.itacycle.RefusedStart;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.WorkItems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes what nobody needs any more: mails that were sent long ago, and drafts of tasks that are gone. A mail that
 * carries a report to its target is a record and stays.
 */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** Shorter than a year and a mail could be told again whose key is forgotten. */
    private static final Duration SHORTEST = Duration.ofDays(400);

    private static final String OLD = """
            select id from ita_mail where state in ('SENT', 'ERASED') and queued_at < :before and mail_key not like 'publication/%'
            """;

    private final JdbcClient database;
    private final WorkItems workItems;
    private final Duration mailsKept;
    private final Clock clock;

    Retention(JdbcClient database, WorkItems workItems, PrivacySettings settings, Clock clock) {
        if (settings.mailsKept().compareTo(SHORTEST) < 0) {
            throw new RefusedStart(
                    "ita.privacy.mails-kept is less than 400d: notices of a running year would come twice");
        }
        this.database = database;
        this.workItems = workItems;
        this.mailsKept = settings.mailsKept();
        this.clock = clock;
    }

    /** Removes what is too old now; repeating it removes nothing more. */
    @Transactional
    public void removeOldData() {
        int mails = removeMails();
        int drafts = removeDrafts();
        if (mails + drafts > 0) {
            LOG.info("Removed {} old mails and {} drafts of tasks that are gone", mails, drafts);
        }
    }

    private int removeMails() {
        Instant before = clock.instant().minus(mailsKept);
        removed("update ita_notice_slot set mail_id = null where mail_id in (" + OLD + ")", before);
        removed("delete from ita_mail_calendar where mail_id in (" + OLD + ")", before);
        removed("delete from ita_mail_attachment where mail_id in (" + OLD + ")", before);
        int mails = removed("delete from ita_mail where id in (" + OLD + ")", before);
        database.sql("delete from ita_notice_day where told_on < ?")
                .param(LocalDate.ofInstant(before, ThaiDates.ZONE))
                .update();
        return mails;
    }

    private int removed(String sql, Instant before) {
        return database.sql(sql).param("before", DatabaseTime.at(before)).update();
    }

    /** Their content is in the record of the form, or their cycle was cancelled. */
    private int removeDrafts() {
        return database.sql("select task_id from ita_form_draft").query(String.class).list().stream()
                .filter(task -> workItems.find(task).isEmpty())
                .mapToInt(task -> database.sql("delete from ita_form_draft where task_id = ?")
                        .param(task)
                        .update())
                .sum();
    }
}
