package org.itacycle.privacy;

import java.util.List;

/**
 * Columns of one table that hold the same kind of personal data, or none.
 *
 * @param table {@code act_*} for all tables of the engine without a line of their own; {@code elsewhere} outside tables
 * @param what stands there about a person
 * @param whose it is
 * @param why it is needed
 * @param kept the class of retention
 * @param exported whether rows in which it names the account belong to that person's export
 * @param erased what becomes of it when the person is erased
 */
record Place(
        String table,
        List<String> columns,
        String what,
        String whose,
        String why,
        String kept,
        boolean exported,
        Treatment erased) {

    /** All tables of the engine. */
    static final String ENGINE = "act_*";

    static final String ELSEWHERE = "elsewhere";

    Place {
        columns = List.copyOf(columns);
    }

    boolean isPersonal() {
        return erased != Treatment.NONE;
    }

    boolean isElsewhere() {
        return table.equals(ELSEWHERE);
    }
}
