package org.itacycle.disclosure;

import java.util.Optional;
import org.itacycle.document.DocumentVersion;

/** Number and date of registered documents. */
interface PublicNumbers {

    /** Empty where the version is not registered. */
    Optional<PublicNumber> of(DocumentVersion version);
}
