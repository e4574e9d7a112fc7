package org.itacycle.cycle;

import java.util.List;
import org.itacycle.calendar.FiscalYear;

/** The committees of the cycles; the engine keeps each as a group. */
public interface Committees {

    /** Makes exactly these accounts the committee of a cycle. */
    void appoint(Cycle cycle, List<CommitteeMember> members);

    List<CommitteeMember> of(String cycleId);

    /** The group that carries the rights of the committee of a year. */
    String groupOf(FiscalYear year);
}
