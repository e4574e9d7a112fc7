package org.itacycle.watch;

import java.util.Set;
import org.itacycle.publication.Publication;

/** Has addresses looked at, each in a process of its own. */
public interface LookDispatch {

    /** The keys of the publications whose last look has not ended yet: it is repeated, or a person is at work on it. */
    Set<String> atWork();

    /** Asks for one look, in the caller's transaction. */
    void order(Publication publication);
}
