package org.itacycle.publication;

/** Where the printed standard sends a document of the procedure. */
public enum Target {
    /** The agency's public website. */
    WEBSITE,
    /** The DOC system of the department. */
    DOC,
    /** The Personnel Division. */
    PERSONNEL
}
