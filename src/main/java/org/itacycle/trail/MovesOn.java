package org.itacycle.trail;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses on H2 to take the record of the trail's end away or to set it back. */
public final class MovesOn implements Trigger {

    private static final int ENTRIES = 1;

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        if (after == null || ((Number) after[ENTRIES]).longValue() <= ((Number) before[ENTRIES]).longValue()) {
            throw AppendOnly.refused();
        }
    }
}
