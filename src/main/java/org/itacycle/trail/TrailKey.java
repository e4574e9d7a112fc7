package org.itacycle.trail;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that seals entries and anchors; whoever has only the database cannot make a seal. */
final class TrailKey {

    /** The fewest bytes of a key: as many as a seal has. */
    static final int LEAST_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_DIGITS = 16;

    private final SecretKeySpec secret;
    private final String id;

    private TrailKey(byte[] bytes) {
        this.secret = new SecretKeySpec(bytes, ALGORITHM);
        this.id = seal(new Encoding("ita-trail-key-id").bytes()).substring(0, ID_DIGITS);
    }

    /** A new key that nobody has. */
    static TrailKey random() {
        return new TrailKey(randomBytes());
    }

    static byte[] randomBytes() {
        byte[] bytes = new byte[LEAST_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** The key of these bytes; empty where they are too few. */
    static Optional<TrailKey> of(byte[] bytes) {
        return bytes.length < LEAST_BYTES ? Optional.empty() : Optional.of(new TrailKey(bytes));
    }

    /** The key that is written here in Base64; empty where it is no Base64 or too short. */
    static Optional<TrailKey> parse(String base64) {
        try {
            return of(Base64.getMimeDecoder().decode(strict(base64)));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** Names the key without telling it. */
    String id() {
        return id;
    }

    /** The seal of these bytes: HMAC-SHA-256 in lower-case hexadecimal digits. */
    String seal(byte[] bytes) {
        return HexFormat.of().formatHex(mac().doFinal(bytes));
    }

    /** Whether this is the seal of these bytes. */
    boolean sealed(byte[] bytes, String seal) {
        return MessageDigest.isEqual(Encoding.utf8(seal(bytes)), Encoding.utf8(seal));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException every) {
            throw noHmac(every);
        }
    }

    private static IllegalStateException noHmac(GeneralSecurityException cause) {
        return new IllegalStateException("every Java has " + ALGORITHM, cause);
    }

    /** The decoder would skip what is no Base64. */
    private static String strict(String base64) {
        String line = base64.strip();
        if (!line.matches("[A-Za-z0-9+/\\s]+={0,2}")) {
            throw new IllegalArgumentException("no Base64");
        }
        return line;
    }
}
