package org.itacycle.publication;

import java.util.List;

/** Where the standard sends the documents of a step. */
public interface TargetsOfStep {

    /** The targets of a step; empty where it publishes nothing. */
    List<Target> targets(int step);
}
