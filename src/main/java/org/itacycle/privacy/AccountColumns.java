package org.itacycle.privacy;

import java.util.Map;
import org.itacycle.cycle.ProcessVariables;

/**
 * Columns of the engine that hold an account in some of their rows only: elsewhere the same word may be a group or a step,
 * and replacing it would break a running process.
 */
final class AccountColumns {

    private static final String VARIABLE =
            " and name_ in ('%s', '%s')".formatted(ProcessVariables.SENT_BY.name(), ProcessVariables.RECIPIENT.name());
    private static final String PROPERTY = " and property_ in ('assignee', 'owner', 'userId')";

    private static final Map<String, String> NARROWED = Map.of(
            "act_ru_variable.text_", VARIABLE,
            "act_hi_varinst.text_", VARIABLE,
            "act_hi_detail.text_", VARIABLE,
            "act_hi_op_log.org_value_", PROPERTY,
            "act_hi_op_log.new_value_", PROPERTY);

    private AccountColumns() {}

    /** A further condition for rows of this column; empty where every row holds an account. */
    static String further(String table, String column) {
        return NARROWED.getOrDefault(table + "." + column, "");
    }
}
