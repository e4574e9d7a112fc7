package org.itacycle.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether two bundles would say the same. */
final class Fingerprint {

    /** Changes with the form of the bundle itself. */
    private static final String FORM = "1";

    private Fingerprint() {}

    /** SHA-256 over everything that a bundle is made from. */
    static String of(EvidenceIndex index) {
        MessageDigest digest = sha256();
        add(
                digest,
                List.of(FORM, index.agency(), index.title(), index.evidence().title()));
        index.rows().forEach(row -> add(digest, List.of(row.toString())));
        add(digest, index.remarks());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, List<String> texts) {
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        digest.update((byte) 1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JVM has SHA-256", missing);
        }
    }
}
