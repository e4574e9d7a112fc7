package org.itacycle.form;

import java.util.Optional;
import org.itacycle.document.DocumentField;
import org.itacycle.document.DocumentFields;
import org.springframework.stereotype.Component;

/** The file fields that the forms' contracts name. */
@Component
class FormDocumentFields implements DocumentFields {

    @Override
    public Optional<DocumentField> find(String element, String field) {
        return FormCatalogue.filesAt(element, field)
                .map(files -> new DocumentField(files.name(), files.kind(), files.max() > 1));
    }
}
