package org.itacycle.cycle;

import java.util.Set;

/** Which steps lead to which, as the spine draws it. */
public interface StepOrder {

    /** The steps that have to happen, or may have to happen again, before this one opens. */
    Set<Integer> before(int step);
}
