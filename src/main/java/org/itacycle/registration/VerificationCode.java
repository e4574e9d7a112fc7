package org.itacycle.registration;

import java.security.SecureRandom;

/** The codes of the verification addresses: 80 random bits, so that nobody finds a document by trying. */
final class VerificationCode {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private VerificationCode() {}

    /** 16 letters and digits; none that is easily taken for another. */
    static String next() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }
}
