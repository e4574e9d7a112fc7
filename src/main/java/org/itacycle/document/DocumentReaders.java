package org.itacycle.document;

import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;

/** Knows who may open which document. */
public interface DocumentReaders {

    boolean mayOpen(DocumentVersion version, String account);

    /** @throws Refusal FORBIDDEN where the account may not open this version */
    default void refuseOthers(DocumentVersion version, String account) {
        if (!mayOpen(version, account)) {
            throw Refusal.because(Reason.FORBIDDEN, "document.not-yours");
        }
    }
}
