package org.itacycle.people;

import java.util.regex.Pattern;
import org.itacycle.calendar.FiscalYear;

/** The groups that carry rights; their ids stand in the models as candidates. */
public final class Roles {

    /** Everybody whose role has tasks: sees the procedure's tasks, works on those he is a candidate of. */
    public static final String STAFF = "staff";

    public static final String OFFICER = "officer";

    /** Who may be named in the order of step 1; see {@link #committeeOf} for whom the signed order has named. */
    public static final String COMMITTEE = "committee";

    public static final String HEAD = "head";
    public static final String DIRECTOR = "director";

    /** Of the Personnel Division: reads what is meant for it, changes nothing. */
    public static final String PERSONNEL_READER = "personnel";

    /** Reads everything, the trail included; changes nothing. */
    public static final String AUDITOR = "auditor";

    /** The engine's own administrators: Cockpit and Admin. */
    public static final String ADMINISTRATOR = "camunda-admin";

    private static final Pattern COMMITTEE_OF_A_YEAR = Pattern.compile(COMMITTEE + "\\d{4}");

    private Roles() {}

    /** The committee of one cycle: its members are named in the order of step 1 and belong to it once it is signed. */
    public static String committeeOf(FiscalYear year) {
        return COMMITTEE + year;
    }

    /** Whether this group is the committee of a cycle, whichever. */
    public static boolean isCommitteeOfAYear(String group) {
        return COMMITTEE_OF_A_YEAR.matcher(group).matches();
    }
}
