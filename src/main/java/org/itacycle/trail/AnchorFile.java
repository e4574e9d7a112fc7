package org.itacycle.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itacycle.calendar.ThaiDates;

/** The file outside the database to which an anchor is appended each day; nothing in it is ever changed. */
final class AnchorFile {

    private final Path file;

    AnchorFile(Path file) {
        this.file = file;
    }

    /**
     * Appends an anchor; it is on the disk when this returns. A repeat on the same day that has nothing new to tell finds
     * the anchor that is there.
     */
    synchronized Anchor append(Instant now, Head head, TrailKey key) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                // Two nodes may share the file; the lock goes with the channel.
                channel.lock();
                return append(channel, now, head, key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the anchor cannot be written to " + file, e);
        }
    }

    /** The anchor that was appended last; empty before the first. */
    Optional<Anchor> last() {
        try {
            return Files.exists(file) ? last(content()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the anchors cannot be read from " + file, e);
        }
    }

    private Anchor append(FileChannel channel, Instant now, Head head, TrailKey key) throws IOException {
        String content = content();
        int whole = content.lastIndexOf('\n') + 1;
        if (whole < content.length()) {
            // Written when the power failed, and never acknowledged.
            channel.truncate(whole);
        }
        Optional<Anchor> before = last(content.substring(0, whole));
        if (before.filter(anchor -> tells(anchor, now, head)).isPresent()) {
            return before.get();
        }
        Anchor anchor = Anchor.sealed(before, now, head, key);
        ByteBuffer line = ByteBuffer.wrap((anchor.line() + "\n").getBytes(StandardCharsets.US_ASCII));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(true);
        return anchor;
    }

    private static boolean tells(Anchor anchor, Instant now, Head head) {
        return day(anchor.at()).equals(day(now))
                && anchor.entries() == head.entries()
                && anchor.lastSeal().equals(head.lastSeal());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ThaiDates.ZONE);
    }

    private static Optional<Anchor> last(String content) {
        List<Anchor> anchors =
                content.lines().flatMap(line -> Anchor.parse(line).stream()).toList();
        return anchors.isEmpty() ? Optional.empty() : Optional.of(anchors.get(anchors.size() - 1));
    }

    private String content() throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
