package org.itacycle.publication;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of what is read back. */
final class Sha256 {

    private Sha256() {}

    /**
     * 64 hexadecimal digits in lower case; reading stops one byte behind the expected size, for then the bytes differ
     * whatever follows.
     */
    static String of(InputStream content, long expectedSize) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[16 * 1024];
        long left = expectedSize + 1;
        while (left > 0) {
            int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                break;
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
