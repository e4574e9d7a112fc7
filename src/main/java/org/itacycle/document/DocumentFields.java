package org.itacycle.document;

import java.util.Optional;

/** Which form fields take files. */
public interface DocumentFields {

    /**
     * The file field of a task's form; empty where the form has no such field or it takes no files.
     *
     * @param element the user task's id in the model, which is also the name of its form
     */
    Optional<DocumentField> find(String element, String field);
}
