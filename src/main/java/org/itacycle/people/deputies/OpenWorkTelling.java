package org.itacycle.people.deputies;

import org.itacycle.people.Deputies.Mandate;

/** Tells a new deputy of the work that is open already; of what comes later he hears like everybody who may take it. */
public interface OpenWorkTelling {

    void tell(Mandate mandate);
}
