package org.itacycle.form;

import java.util.List;
import org.itacycle.calendar.FiscalYear;

/** The fiscal years that may be chosen in a form that starts a process. */
public interface StartYears {

    /** For opening a cycle those that may open now, for cancelling one those that run; the likeliest first. */
    List<FiscalYear> of(String processKey);
}
