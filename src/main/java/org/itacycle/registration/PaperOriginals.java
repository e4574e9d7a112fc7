package org.itacycle.registration;

import org.itacycle.document.DocumentVersion;
import org.itacycle.signoff.Originals;
import org.springframework.stereotype.Component;

/**
 * A signed original has to be attached where the agency signs on paper, and where the product cannot stamp what was
 * signed: Word, Excel and pictures.
 */
@Component
class PaperOriginals implements Originals {

    private final RegistrationSettings settings;

    PaperOriginals(RegistrationSettings settings) {
        this.settings = settings;
    }

    boolean signedOnPaper() {
        return settings.signedOnPaper();
    }

    @Override
    public boolean needed(DocumentVersion signed) {
        return signedOnPaper() || !FinalPaper.canBeMadeOf(signed);
    }
}
