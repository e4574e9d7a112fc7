package org.itacycle.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the person behind an account. */
final class Subjects {

    private final JdbcClient database;
    private final Set<String> mailboxes;

    Subjects(JdbcClient database, Environment environment) {
        this.database = database;
        this.mailboxes = Binder.get(environment)
                .bind("ita.people.mailboxes", Bindable.mapOf(String.class, String.class))
                .map(byGroup -> byGroup.values().stream().map(Subjects::lower).collect(Collectors.toSet()))
                .orElseGet(Set::of);
    }

    Subject find(String account) {
        Optional<String> address = database.sql("select email_ from act_id_user where id_ = ?")
                .param(account)
                .query((row, number) -> Optional.ofNullable(row.getString(1)).orElse(""))
                .optional()
                .map(String::strip)
                .filter(found -> !found.isEmpty() && !isShared(found, account));
        return new Subject(account, address);
    }

    /** A mail to an address that others read too is not this person's alone. */
    private boolean isShared(String address, String account) {
        List<String> others = database.sql("select email_ from act_id_user where id_ <> ? and email_ is not null")
                .param(account)
                .query(String.class)
                .list();
        return mailboxes.contains(lower(address))
                || others.stream().anyMatch(other -> lower(other).equals(lower(address)));
    }

    private static String lower(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
