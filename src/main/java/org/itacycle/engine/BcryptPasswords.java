package org.itacycle.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Hashes passwords so that each try at a stolen table costs work; the engine's own hash is one round of SHA-512. bcrypt
 * reads 72 bytes only, which is 24 Thai characters: it is given a digest of the whole password instead.
 */
final class BcryptPasswords implements PasswordEncryptor {

    static final String NAME = "BCRYPT-SHA-256";

    private final BCryptPasswordEncoder bcrypt;

    /**
     * @param cost the power of two of rounds, 4 to 31; hashes made with another cost are read all the same
     */
    BcryptPasswords(int cost) {
        bcrypt = new BCryptPasswordEncoder(cost);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(digest(password));
    }

    @Override
    public boolean check(String password, String hash) {
        return bcrypt.matches(digest(password), hash);
    }

    /** As text, because bcrypt ends at a zero byte. */
    private static String digest(String password) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
