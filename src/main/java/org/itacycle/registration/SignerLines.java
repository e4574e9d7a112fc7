package org.itacycle.registration;

import java.util.ArrayList;
import java.util.List;
import org.itacycle.Messages;
import org.itacycle.signoff.Signatory;
import org.itacycle.signoff.Signatory.Acting;

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
        return signer.acting().map(acting -> acting(acting, messages)).orElse("");
    }

    /** The same for a paper on which the position stands already: only the person is named. */
    static String actingAboveThePosition(Signatory signer, Messages messages) {
        return signer.acting()
                .map(acting -> acting.name().isEmpty()
                        ? acting(acting, messages)
                        : messages.text("registration.acting." + acting.right(), acting.name()))
                .orElse("");
    }

    private static String acting(Acting acting, Messages messages) {
        String whom = acting.name().isEmpty()
                ? acting.position()
                : messages.text("registration.acting.person", acting.position(), acting.name());
        return messages.text("registration.acting." + acting.right(), whom);
    }
}
