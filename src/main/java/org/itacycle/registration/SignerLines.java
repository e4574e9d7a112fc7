package org.itacycle.registration;

import java.util.ArrayList;
import java.util.List;
import org.itacycle.Messages;
import org.itacycle.signoff.Signatory;

/** What stands below a signature. */
final class SignerLines {

    private SignerLines() {}

    /** Name in brackets, position, and in whose place he signs, as far as there is any. */
    static List<String> of(Signatory signer, Messages messages) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("registration.stamp.name", signer.name()));
        if (!signer.position().isEmpty()) {
            lines.add(signer.position());
        }
        String acting = acting(signer, messages);
        if (!acting.isEmpty()) {
            lines.add(acting);
        }
        return lines;
    }

    /** In whose place he signs; empty where he signs for himself. */
    static String acting(Signatory signer, Messages messages) {
        return signer.acting()
                .map(acting -> messages.text("registration.acting." + acting.right(), acting.position()))
                .orElse("");
    }
}
