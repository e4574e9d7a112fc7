package org.itacycle.trail;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses every change of an entry on H2, which has no triggers in SQL. */
public final class AppendOnly implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw refused();
    }

    static SQLException refused() {
        return new SQLException("the trail is append-only");
    }
}
