package org.itacycle.trail;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a test on the whole product asks the trail. */
@TestComponent
public class TrailCheck {

    private final TrailVerification verification;
    private final TrailKey key;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    TrailCheck(
            TrailVerification verification,
            TrailKey key,
            JdbcTemplate database,
            PlatformTransactionManager transactionManager) {
        this.verification = verification;
        this.key = key;
        this.database = database;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /** Everything that is wrong with the trail, in words. */
    public List<String> findings() {
        return verification.verify(new Keyring(List.of(key)), Anchors.NONE).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    /** What is wrong after the owner of the database took down the wall and ran a statement; undone afterwards. */
    public List<String> findingsAfter(String statement) {
        OpenWall wall = new OpenWall(database);
        wall.open();
        try {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                database.update(statement);
                return findings();
            });
        } finally {
            wall.close();
        }
    }

    /** How long the trail is now. */
    public long length() {
        return database.queryForObject("select entries from ita_trail_head", Long.class);
    }

    /** What was done since it was as long as that, in the order in which it was done. */
    public List<Deed> since(long length) {
        return database.query(
                "select * from ita_trail where id > ? order by id",
                (row, index) -> TrailTable.entry(row).deed(),
                length);
    }
}
