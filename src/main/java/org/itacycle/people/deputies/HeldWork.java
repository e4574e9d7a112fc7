package org.itacycle.people.deputies;

import org.itacycle.people.Deputies.Mandate;
import org.itacycle.people.Deputyship;

/** The open tasks that somebody holds when a deputyship begins or ends. */
public interface HeldWork {

    /** Gives what the person holds of the lent work back to the group, where person and deputy both find it. */
    void openTo(Mandate mandate);

    /** Gives back what the deputy holds by this deputyship only; what he sent in the person's place becomes the person's. */
    void takeFrom(Deputyship over);
}
