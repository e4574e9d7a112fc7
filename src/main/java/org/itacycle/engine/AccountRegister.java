package org.itacycle.engine;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.itacycle.DatabaseTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each account comes from, and which may not sign in. */
@Component
class AccountRegister {

    /** Where an account comes from. */
    enum Source {
        /** The file of people names it. */
        FILE,
        /** The first administrator. */
        SECRET,
        /** Single sign-on brought it. */
        SIGN_IN,
        /** None of these: made by hand, or before accounts were registered. */
        STRAY
    }

    private final JdbcClient database;
    private final Clock clock;

    AccountRegister(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes others who change accounts wait until the caller's transaction ends. */
    void takeTurns() {
        database.sql("select id from ita_people_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    Optional<Source> sourceOf(String account) {
        return database.sql("select source from ita_account where account = ?")
                .param(account)
                .query(String.class)
                .optional()
                .map(Source::valueOf);
    }

    Set<String> from(Source source) {
        return new HashSet<>(database.sql("select account from ita_account where source = ?")
                .param(source.name())
                .query(String.class)
                .list());
    }

    Set<String> locked() {
        return new HashSet<>(database.sql("select account from ita_account where locked_at is not null")
                .query(String.class)
                .list());
    }

    boolean isLocked(String account) {
        return database.sql("select count(*) from ita_account where account = ? and locked_at is not null")
                        .param(account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Notes where an account comes from and lets it in. */
    void enter(String account, Source source) {
        int known = database.sql("update ita_account set source = :source, locked_at = null where account = :account"
                        + " and (source <> :source or locked_at is not null)")
                .param("source", source.name())
                .param("account", account)
                .update();
        if (known == 0 && sourceOf(account).isEmpty()) {
            database.sql("insert into ita_account (account, source) values (?, ?)")
                    .params(account, source.name())
                    .update();
        }
    }

    /** Shuts an account out; when it was shut out first stays. */
    void lock(String account) {
        if (sourceOf(account).isEmpty()) {
            enter(account, Source.STRAY);
        }
        database.sql("update ita_account set locked_at = ? where account = ? and locked_at is null")
                .params(DatabaseTime.at(clock.instant()), account)
                .update();
    }
}
