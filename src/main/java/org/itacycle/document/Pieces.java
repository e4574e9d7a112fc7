package org.itacycle.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntFunction;

/** Content that is kept in pieces, read as one stream; one piece at a time is in memory. */
final class Pieces extends InputStream {

    private final int count;
    private final IntFunction<byte[]> pieces;
    private int next;
    private InputStream current = InputStream.nullInputStream();

    /** @param pieces brings the piece with this number, counted from 0 */
    Pieces(int count, IntFunction<byte[]> pieces) {
        this.count = count;
        this.pieces = pieces;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = current.read(into, offset, length);
        while (read < 0 && next < count) {
            current = new ByteArrayInputStream(pieces.apply(next++));
            read = current.read(into, offset, length);
        }
        return read;
    }
}
