package org.itacycle.privacy;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a person out of the database, place by place as {@code privacy/personal-data.csv} says, in one transaction. What
 * law or record needs stays: signatures, the trail, the content of documents; nothing that is sealed or hashed changes.
 */
final class Erasure {

    private static final int PSEUDONYM_BYTES = 6;

    /** Others refer to it. */
    private static final String LAST = "act_id_user";

    private final Places places;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Trail trail;

    Erasure(Places places, JdbcClient database, TransactionTemplate transaction, Trail trail) {
        this.places = places;
        this.database = database;
        this.transaction = transaction;
        this.trail = trail;
    }

    /**
     * What was done.
     *
     * @param pseudonym what stands in the account's place now
     * @param changed rows by place and treatment
     * @param staying rows that still name the account, by place
     */
    record Report(String pseudonym, Map<String, Integer> changed, Map<String, Integer> staying) {}

    /**
     * Erases.
     *
     * @param rehearsal whether everything is taken back at the end
     */
    Report erase(Subject subject, String actor, String reason, boolean rehearsal) {
        return transaction.execute(running -> {
            Report report = erase(subject);
            if (rehearsal) {
                running.setRollbackOnly();
            } else {
                String about = "account/" + subject.account() + "/" + report.pseudonym();
                trail.add(Deed.of(actor, Action.ACCOUNT_ERASED, about).because(reason));
            }
            return report;
        });
    }

    private Report erase(Subject subject) {
        String pseudonym = pseudonym();
        Map<String, Integer> changed = new TreeMap<>();
        mails(subject, pseudonym, changed);
        draftsOfNobodyElse(subject, changed);
        each(Treatment.WORDS, (table, column) -> words(table, column, subject, pseudonym), changed);
        each(Treatment.PSEUDONYM, (table, column) -> replaced(table, column, subject, pseudonym), changed);
        each(Treatment.ADDRESS, (table, column) -> addresses(table, column, subject, pseudonym), changed);
        each(Treatment.DELETE, (table, column) -> deleted(table, column, subject), changed);
        Map<String, Integer> staying = new TreeMap<>();
        each(Treatment.STAYS, (table, column) -> naming(table, column, subject), staying);
        return new Report(pseudonym, changed, staying);
    }

    private interface Work {
        int on(String table, String column);
    }

    private void each(Treatment treatment, Work work, Map<String, Integer> counts) {
        List<Place> treated = places.treated(treatment)
                .sorted(Comparator.comparing(place -> place.table().equals(LAST)))
                .toList();
        for (Place place : treated) {
            for (String column : place.columns()) {
                note(counts, place.table() + "." + column, treatment, work.on(place.table(), column));
            }
        }
    }

    private static void note(Map<String, Integer> counts, String place, Treatment treatment, int rows) {
        if (rows > 0) {
            counts.merge(place + " " + treatment.word(), rows, Integer::sum);
        }
    }

    private int replaced(String table, String column, Subject subject, String pseudonym) {
        return database.sql("update %1$s set %2$s = :pseudonym where %2$s = :account".formatted(table, column)
                        + AccountColumns.further(table, column))
                .param("pseudonym", pseudonym)
                .param("account", subject.account())
                .update();
    }

    private int words(String table, String column, Subject subject, String pseudonym) {
        return database.sql("""
                        update %1$s set %2$s = trim(replace(concat(' ', %2$s, ' '), :account, :pseudonym))
                         where position(:account in concat(' ', %2$s, ' ')) > 0
                        """.formatted(table, column))
                .param("account", " " + subject.account() + " ")
                .param("pseudonym", " " + pseudonym + " ")
                .update();
    }

    private int addresses(String table, String column, Subject subject, String pseudonym) {
        return subject.address()
                .map(address -> database.sql(
                                "update %1$s set %2$s = replace(%2$s, :address, :pseudonym) where position(:address in %2$s) > 0"
                                        .formatted(table, column))
                        .param("address", address)
                        .param("pseudonym", pseudonym)
                        .update())
                .orElse(0);
    }

    private int deleted(String table, String column, Subject subject) {
        return database.sql("delete from %s where %s = ?".formatted(table, column))
                .param(subject.account())
                .update();
    }

    private int naming(String table, String column, Subject subject) {
        // Bytes name nobody that could be found by an account.
        if (column.equals("content") || column.startsWith("bytes") || column.startsWith("full_msg")) {
            return 0;
        }
        return database.sql("select count(*) from %s where %s in (?, ?)".formatted(table, column))
                .params(subject.account(), "account/" + subject.account())
                .query(Integer.class)
                .single();
    }

    /** What only this person drafted is nobody's work any more; what others drafted too stays theirs. */
    private void draftsOfNobodyElse(Subject subject, Map<String, Integer> changed) {
        int drafts = database.sql(
                        "delete from ita_form_draft where saved_by = :account and trim(authors) in ('', :account)")
                .param("account", subject.account())
                .update();
        note(changed, "ita_form_draft", Treatment.DELETE, drafts);
    }

    /** Those that went to the person's own address, or were queued for the account under an earlier one. */
    private void mails(Subject subject, String pseudonym, Map<String, Integer> changed) {
        List<String> mails = database.sql("""
                        select id from ita_mail
                         where lower(recipient) = :address or mail_key like :key escape '!'
                        """)
                .param("address", subject.address().orElse("").toLowerCase(Locale.ROOT))
                .param("key", "%/" + escaped(subject.account()))
                .query(String.class)
                .list();
        for (String mail : mails) {
            database.sql("delete from ita_mail_calendar where mail_id = ?")
                    .param(mail)
                    .update();
            database.sql("""
                            update ita_mail
                               set mail_key = :key, recipient = :pseudonym, subject = '', text_body = '', html_body = '',
                                   last_error = null, state = case when state = 'SENT' then state else 'ERASED' end
                             where id = :id
                            """)
                    .param("key", "erased/" + mail)
                    .param("pseudonym", pseudonym)
                    .param("id", mail)
                    .update();
        }
        note(changed, "ita_mail", Treatment.MAIL, mails.size());
    }

    private static String escaped(String account) {
        return account.replace("!", "!!").replace("_", "!_").replace("%", "!%");
    }

    /** By chance, not made from the account: else whoever guesses the account could prove it. */
    private static String pseudonym() {
        byte[] bytes = new byte[PSEUDONYM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return "erased-" + HexFormat.of().formatHex(bytes);
    }
}
