package org.itacycle.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itacycle.DatabaseTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on ita_mail and ita_mail_attachment. */
@Component
class MailTable {

    private static final String LINE =
            "select id, queued_at, recipient, subject, state, attempts, last_error, sent_at from ita_mail";

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
                .param("at", DatabaseTime.at(at))
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

    /** The mails of one state, or all, newest first. */
    List<MailLine> newest(Optional<MailState> state, int limit, int offset) {
        return jdbc.sql(LINE
                        + (state.isPresent() ? " where state = :state" : "")
                        + " order by queued_at desc, id limit :limit offset :offset")
                .params(state.isPresent() ? Map.of("state", state.get().name()) : Map.of())
                .param("limit", limit)
                .param("offset", offset)
                .query(MailTable::line)
                .list();
    }

    Optional<MailLine> line(String id) {
        return jdbc.sql(LINE + " where id = :id")
                .param("id", id)
                .query(MailTable::line)
                .optional();
    }

    Map<MailState, Integer> perState() {
        return counted("");
    }

    /** How many mails a server has refused, by state. */
    Map<MailState, Integer> troubled() {
        return counted(" where state in ('REFUSED', 'FAILED')");
    }

    List<String> attachmentNames(String mailId) {
        return jdbc.sql("""
                        select v.file_name
                          from ita_mail_attachment a join ita_document_version v on v.id = a.document_version_id
                         where a.mail_id = :id order by v.file_name, v.id
                        """).param("id", mailId).query(String.class).list();
    }

    private Map<MailState, Integer> counted(String condition) {
        Map<MailState, Integer> counted = new EnumMap<>(MailState.class);
        jdbc.sql("select state, count(*) as mails from ita_mail" + condition + " group by state")
                .query(row -> {
                    counted.put(MailState.valueOf(row.getString("state")), row.getInt("mails"));
                });
        return counted;
    }

    private static MailLine line(ResultSet row, int number) throws SQLException {
        return new MailLine(
                row.getString("id"),
                DatabaseTime.instant(row, "queued_at"),
                row.getString("recipient"),
                row.getString("subject"),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("last_error")),
                DatabaseTime.optional(row, "sent_at"));
    }

    /** Keeps the row until the transaction ends: whoever else would deliver this mail waits and then finds it sent. */
    void lock(String id) {
        jdbc.sql("select id from ita_mail where id = :id for update")
                .param("id", id)
                .query(String.class)
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
                        DatabaseTime.instant(row, "queued_at")))
                .single();
    }

    void markSent(String id, Instant at) {
        jdbc.sql("""
                        update ita_mail set state = 'SENT', attempts = attempts + 1, last_error = null, sent_at = :at,
                                            tried_at = :at
                         where id = :id and state <> 'SENT'
                        """).param("at", DatabaseTime.at(at)).param("id", id).update();
    }

    /** The server cannot be reached: no attempt is spent. */
    void markWaiting(String id, String problem) {
        jdbc.sql("update ita_mail set state = 'WAITING', last_error = :problem where id = :id and state <> 'SENT'")
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    void markRefused(String id, String problem, Instant at) {
        jdbc.sql("""
                        update ita_mail set state = 'REFUSED', attempts = attempts + 1, last_error = :problem,
                                            tried_at = :at
                         where id = :id and state <> 'SENT'
                        """)
                .param("problem", problem)
                .param("at", DatabaseTime.at(at))
                .param("id", id)
                .update();
    }

    void markFailed(String id) {
        jdbc.sql("update ita_mail set state = 'FAILED' where id = :id and state <> 'SENT'")
                .param("id", id)
                .update();
    }

    void markQueuedAgain(String id) {
        jdbc.sql("update ita_mail set state = 'QUEUED' where id = :id and state = 'FAILED'")
                .param("id", id)
                .update();
    }

    private static MailStatus status(ResultSet row, int number) throws SQLException {
        return new MailStatus(
                row.getString("id"),
                row.getString("message_id"),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("last_error")),
                DatabaseTime.optional(row, "sent_at"));
    }
}
