package org.itacycle.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.itacycle.calendar.ThaiDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on ita_mail and ita_mail_attachment. */
@Component
class MailTable {

    static final String SENT = "SENT";

    private static final int LONGEST_ERROR = 1000;

    private final JdbcClient jdbc;

    MailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> idOf(String key) {
        return jdbc.sql("select id from ita_mail where mail_key = :key")
                .param("key", key)
                .query(String.class)
                .optional();
    }

    void insert(String id, String messageId, MailMessage message, Instant at) {
        jdbc.sql("""
                        insert into ita_mail (id, mail_key, recipient, subject, text_body, html_body, message_id, state,
                                              attempts, queued_at)
                        values (:id, :key, :recipient, :subject, :text, :html, :messageId, 'QUEUED', 0, :at)
                        """)
                .param("id", id)
                .param("key", message.key())
                .param("recipient", message.recipient())
                .param("subject", message.subject())
                .param("text", message.textBody())
                .param("html", message.htmlBody())
                .param("messageId", messageId)
                .param("at", inThailand(at))
                .update();
        message.attachments().stream().distinct().forEach(version -> insertAttachment(id, version));
        message.calendar().ifPresent(calendar -> insertCalendar(id, calendar));
    }

    private void insertCalendar(String mailId, String calendar) {
        jdbc.sql("insert into ita_mail_calendar (mail_id, content) values (:mail, :content)")
                .param("mail", mailId)
                .param("content", calendar)
                .update();
    }

    private void insertAttachment(String mailId, String versionId) {
        jdbc.sql("insert into ita_mail_attachment (mail_id, document_version_id) values (:mail, :version)")
                .param("mail", mailId)
                .param("version", versionId)
                .update();
    }

    Optional<MailStatus> status(String id) {
        return jdbc.sql("select id, message_id, state, attempts, last_error, sent_at from ita_mail where id = :id")
                .param("id", id)
                .query(MailTable::status)
                .optional();
    }

    OutgoingMail outgoing(String id) {
        List<String> attachments =
                jdbc.sql("""
                        select a.document_version_id
                          from ita_mail_attachment a join ita_document_version v on v.id = a.document_version_id
                         where a.mail_id = :id order by v.file_name, v.id
                        """).param("id", id).query(String.class).list();
        Optional<String> calendar = jdbc.sql("select content from ita_mail_calendar where mail_id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
        return jdbc.sql(
                        "select id, message_id, recipient, subject, text_body, html_body, queued_at from ita_mail where id = :id")
                .param("id", id)
                .query((row, number) -> new OutgoingMail(
                        row.getString("id"),
                        row.getString("message_id"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("text_body"),
                        row.getString("html_body"),
                        attachments,
                        calendar,
                        row.getObject("queued_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    void markSent(String id, Instant at) {
        jdbc.sql("""
                        update ita_mail set state = 'SENT', attempts = attempts + 1, last_error = null, sent_at = :at
                         where id = :id and state = 'QUEUED'
                        """).param("at", inThailand(at)).param("id", id).update();
    }

    void markFailed(String id, String error) {
        jdbc.sql("""
                        update ita_mail set attempts = attempts + 1, last_error = :error
                         where id = :id and state = 'QUEUED'
                        """)
                .param("error", error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error)
                .param("id", id)
                .update();
    }

    private static OffsetDateTime inThailand(Instant instant) {
        return instant.atZone(ThaiDates.ZONE).toOffsetDateTime();
    }

    private static MailStatus status(ResultSet row, int number) throws SQLException {
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return new MailStatus(
                row.getString("id"),
                row.getString("message_id"),
                row.getString("state").equals(SENT),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("last_error")),
                Optional.ofNullable(sentAt).map(OffsetDateTime::toInstant));
    }
}
