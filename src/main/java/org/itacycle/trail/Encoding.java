package org.itacycle.trail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes fields as bytes so that no two contents give the same bytes: numbers in eight bytes, texts as UTF-8 behind the
 * number of their bytes, what is absent as the number -1. The purpose comes first, with its version.
 */
final class Encoding {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    Encoding(String purpose) {
        text(purpose);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Encoding number(long number) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    Encoding instant(Instant instant) {
        return number(instant.getEpochSecond()).number(instant.getNano());
    }

    Encoding text(String text) {
        byte[] utf8 = utf8(text);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
        bytes.writeBytes(utf8);
        return this;
    }

    Encoding text(Optional<String> text) {
        if (text.isPresent()) {
            return text(text.get());
        }
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(-1).array());
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
