package org.itacycle.support;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** White pictures of a few bytes. */
public final class SmallPicture {

    private SmallPicture() {}

    /** A whole PNG, one bit for each pixel. */
    public static byte[] png(int width, int height) {
        return png(width, height, packed(new byte[height * ((width + 7) / 8 + 1)]));
    }

    /** A PNG that says it is so wide and high, whatever its pixels are. */
    public static byte[] png(int width, int height, byte[] packedPixels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 1)
                .put(new byte[4]);
        out.writeBytes(chunk("IHDR", header.array()));
        out.writeBytes(chunk("IDAT", packedPixels));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    /** The frame of a JPEG from its beginning to its end, without pixels. */
    public static byte[] jpeg(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, 0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
        write(out, 0xFF, 0xC0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0);
        write(out, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xFF, 0xD9);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, int... bytes) {
        for (int one : bytes) {
            out.write(one);
        }
    }

    private static byte[] packed(byte[] pixels) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(pixels);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        for (int length = deflater.deflate(piece); length > 0; length = deflater.deflate(piece)) {
            out.write(piece, 0, length);
        }
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] typed = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(typed);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(typed)
                .putInt((int) sum.getValue())
                .array();
    }
}
