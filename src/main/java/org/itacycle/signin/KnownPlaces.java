package org.itacycle.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import org.itacycle.DatabaseTime;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where each account was signed in to before: browsers, by a token that they keep, and networks. Only a successful
 * sign-in writes here, so no stranger can fill it; only digests are kept.
 */
@Repository
@Profile("!simulation")
class KnownPlaces {

    /** What a browser keeps. */
    static final String COOKIE = "ITA-DEVICE";

    /** How long a place stays known that is not used. */
    static final Duration KNOWN_FOR = Duration.ofDays(90);

    private static final int MOST_PER_ACCOUNT = 30;
    private static final int TOKEN_BYTES = 18;

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KnownPlaces(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether this browser signed in to the account before. */
    boolean knowsDevice(String account, SignInPlace place) {
        return place.device() != null && knows(account, markOfDevice(place.device()));
    }

    /** Whether somebody signed in to the account from this network before. */
    boolean knowsNetwork(String account, SignInPlace place) {
        return knows(account, markOfNetwork(place));
    }

    /**
     * Keeps a place at which the right password was given.
     *
     * @return the token that the browser is to keep
     */
    @Transactional
    String remember(String account, SignInPlace place) {
        String token = knowsDevice(account, place) || isToken(place.device()) ? place.device() : newToken();
        keep(account, markOfDevice(token));
        keep(account, markOfNetwork(place));
        forgetOld(account);
        return token;
    }

    private boolean knows(String account, String mark) {
        return database.sql("select count(*) from ita_known_place where account = ? and mark = ? and last_seen > ?")
                        .params(account, mark, longAgo())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void keep(String account, String mark) {
        OffsetDateTime now = DatabaseTime.at(clock.instant());
        int present = database.sql("update ita_known_place set last_seen = ? where account = ? and mark = ?")
                .params(now, account, mark)
                .update();
        if (present == 0) {
            database.sql("insert into ita_known_place (account, mark, last_seen) values (?, ?, ?)")
                    .params(account, mark, now)
                    .update();
        }
    }

    private void forgetOld(String account) {
        database.sql("delete from ita_known_place where last_seen <= ?")
                .param(longAgo())
                .update();
        database.sql("delete from ita_known_place where account = ? and mark not in"
                        + " (select mark from ita_known_place where account = ? order by last_seen desc, mark limit ?)")
                .params(account, account, MOST_PER_ACCOUNT)
                .update();
    }

    private OffsetDateTime longAgo() {
        return DatabaseTime.at(clock.instant().minus(KNOWN_FOR));
    }

    /** Several people may share a browser: it keeps one token, known for each of them. */
    private static boolean isToken(String device) {
        return device != null && device.matches("[\\w-]{24}");
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String markOfDevice(String token) {
        return digest("device " + token);
    }

    private static String markOfNetwork(SignInPlace place) {
        return digest("network " + place.network());
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
