package org.itacycle.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.springframework.util.unit.DataSize;

/**
 * Bytes on their way in, spooled to a temporary file so that neither heap nor database holds what may be refused.
 *
 * @param sha256 64 hexadecimal digits in lower case
 */
record Incoming(Path file, long size, String sha256) implements AutoCloseable {

    /**
     * Reads to the end or to the limit.
     *
     * @throws Refusal where nothing arrives or more than the limit
     */
    static Incoming spool(InputStream source, DataSize limit) throws IOException {
        Path file = Files.createTempFile("ita-incoming-", ".tmp");
        try {
            MessageDigest digest = sha256Digest();
            long size;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                size = copy(source, out, limit);
            }
            if (size == 0) {
                throw Refusal.because(Reason.INVALID, "document.empty");
            }
            return new Incoming(file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    /** A file that is there already; it is read once for its hash. */
    static Incoming of(Path file) throws IOException {
        MessageDigest digest = sha256Digest();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return new Incoming(file, Files.size(file), HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static long copy(InputStream source, OutputStream out, DataSize limit) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
            size += read;
            if (size > limit.toBytes()) {
                throw tooLarge(limit);
            }
            out.write(buffer, 0, read);
        }
        return size;
    }

    static Refusal tooLarge(DataSize limit) {
        return Refusal.because(Reason.TOO_LARGE, "document.too-large", SizeText.of(limit.toBytes()));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
