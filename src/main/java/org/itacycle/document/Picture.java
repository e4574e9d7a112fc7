package org.itacycle.document;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a PNG or JPEG says of itself, read without unpacking a pixel.
 *
 * @param width in pixels
 * @param height in pixels
 */
record Picture(long width, long height) {

    private static final int PNG_SIGNATURE = 8;
    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454E44;
    private static final int CHECKSUM = 4;

    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    long pixels() {
        return width * height;
    }

    /** A whole PNG with nothing behind its end; empty where it is cut off, damaged or two files in one. */
    static Optional<Picture> png(Path file) throws IOException {
        try (DataInputStream in = open(file)) {
            in.skipNBytes(PNG_SIGNATURE);
            int length = in.readInt();
            if (in.readInt() != IHDR || length < 8) {
                return Optional.empty();
            }
            Picture picture = new Picture(Integer.toUnsignedLong(in.readInt()), Integer.toUnsignedLong(in.readInt()));
            in.skipNBytes(length - 8L + CHECKSUM);
            for (int type = IHDR; type != IEND; ) {
                long chunk = Integer.toUnsignedLong(in.readInt());
                type = in.readInt();
                in.skipNBytes(chunk + CHECKSUM);
            }
            return in.read() < 0 ? Optional.of(picture) : Optional.empty();
        } catch (EOFException cut) {
            return Optional.empty();
        }
    }

    /** A JPEG with its end; cameras put more behind it. Empty where it is cut off or damaged. */
    static Optional<Picture> jpeg(Path file) throws IOException {
        try (DataInputStream in = open(file)) {
            if (in.readUnsignedByte() != MARKER || in.readUnsignedByte() != START) {
                return Optional.empty();
            }
            Optional<Picture> picture = Optional.empty();
            for (int marker = marker(in); marker != SCAN; marker = marker(in)) {
                int length = in.readUnsignedShort();
                if (marker == END || length < 2) {
                    return Optional.empty();
                }
                if (isFrame(marker) && length >= 7) {
                    in.skipNBytes(1);
                    long height = in.readUnsignedShort();
                    picture = Optional.of(new Picture(in.readUnsignedShort(), height));
                    length -= 5;
                }
                in.skipNBytes(length - 2L);
            }
            return reachesItsEnd(in) ? picture : Optional.empty();
        } catch (EOFException cut) {
            return Optional.empty();
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }

    /** The next marker; any number of fill bytes may stand before it. */
    private static int marker(DataInputStream in) throws IOException {
        int marker = in.readUnsignedByte();
        if (marker != MARKER) {
            throw new EOFException("no marker");
        }
        while (marker == MARKER) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** SOF0 to SOF15, but not the tables of codes that are numbered among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** In the data of the picture a marker never stands by chance. */
    private static boolean reachesItsEnd(DataInputStream in) throws IOException {
        int before = 0;
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (before == MARKER && one == END) {
                return true;
            }
            before = one;
        }
        return false;
    }
}
