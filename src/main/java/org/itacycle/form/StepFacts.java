package org.itacycle.form;

import java.util.List;
import org.itacycle.calendar.FiscalYear;

/** What the printed standard says about a step, as forms show it. */
public interface StepFacts {

    /**
     * The control points of a step (1 to 13), in the printed order and wording for this fiscal year; at least one.
     */
    List<String> controlPoints(int step, FiscalYear year);

    /** The printed effort of a step (1 to 13) in Thai words. */
    String effortText(int step);
}
