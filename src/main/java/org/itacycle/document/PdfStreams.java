package org.itacycle.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * The streams of a PDF, found by their keyword in the bytes, before any reader unpacks them into memory. Each is unpacked
 * against limits and thrown away: what swells beyond them is a bomb. Whatever begins like packed data counts as packed,
 * whether its dictionary says so or not.
 */
final class PdfStreams {

    /** Objects, text and drawing: readers hold the whole of it. */
    private static final long MOST_OF_ONE = 32L * 1024 * 1024;

    /** A page scanned at 600 dpi in colour. */
    private static final long MOST_OF_A_PICTURE = 128L * 1024 * 1024;

    private static final long MOST_OF_ALL = 600L * 1024 * 1024;

    /** Packed data in packed data: once is odd, more is meant ill. */
    private static final int DEEPEST = 2;

    private static final byte[] KEYWORD = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final int LONGEST_DICTIONARY = 16 * 1024;
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern FILTERS = Pattern.compile("/Filter\\s*(?:\\[([^]]*)]|/(\\w+))");
    private static final Pattern NAME = Pattern.compile("/(\\w+)");
    private static final List<String> SELDOM = List.of("LZWDecode", "LZW", "RunLengthDecode", "RL");
    private static final List<String> LETTERS = List.of("ASCII85Decode", "A85", "ASCIIHexDecode", "AHx");

    private final ByteBuffer file;
    private long unpacked;

    private PdfStreams(ByteBuffer file) {
        this.file = file;
    }

    /** Whether a stream of this file swells beyond what honest ones do. */
    static boolean swell(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            new PdfStreams(channel.map(MapMode.READ_ONLY, 0, channel.size())).unpackAll();
            return false;
        } catch (Swelling bomb) {
            return true;
        }
    }

    /** More came out than may. */
    private static final class Swelling extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private void unpackAll() throws IOException {
        for (int at = next(0); at >= 0; at = next(at)) {
            int content = afterLineEnd(at + KEYWORD.length);
            String dictionary = dictionaryBefore(at);
            long most =
                    dictionary.contains("/Image") && !dictionary.contains("/ObjStm") && !dictionary.contains("/XRef")
                            ? MOST_OF_A_PICTURE
                            : MOST_OF_ONE;
            List<String> filters = filters(dictionary);
            if (filters.stream().anyMatch(SELDOM::contains) || filters.size() > 1 && LETTERS.contains(filters.get(0))) {
                unpack(filters, content);
            } else {
                inflate(file.duplicate().position(content), most, 1);
            }
            at = content;
        }
    }

    /** The next place of the keyword that begins a stream, not the one that ends it. */
    private int next(int from) {
        for (int at = Math.max(from, 3); at < file.limit() - KEYWORD.length; at++) {
            if (file.get(at) == 's' && isKeyword(at) && file.get(at - 1) != 'd') {
                return at;
            }
        }
        return -1;
    }

    private boolean isKeyword(int at) {
        for (int i = 1; i < KEYWORD.length; i++) {
            if (file.get(at + i) != KEYWORD[i]) {
                return false;
            }
        }
        return true;
    }

    private int afterLineEnd(int from) {
        int at = from;
        while (at < file.limit() && at < from + 4 && Character.isWhitespace(file.get(at))) {
            boolean lineEnds = file.get(at) == '\n';
            at++;
            if (lineEnds) {
                break;
            }
        }
        return at;
    }

    /** What stands between the beginning of the object and its stream, with names as they are meant. */
    private String dictionaryBefore(int end) {
        int start = Math.max(0, end - LONGEST_DICTIONARY);
        byte[] bytes = new byte[end - start];
        file.duplicate().position(start).get(bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String own = text.substring(Math.max(0, text.lastIndexOf(" obj")));
        return ESCAPED.matcher(own)
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(Character.toString(Integer.parseInt(escaped.group(1), 16))));
    }

    private static List<String> filters(String dictionary) {
        List<String> filters = new ArrayList<>();
        Matcher found = FILTERS.matcher(dictionary);
        if (found.find()) {
            Matcher names = NAME.matcher(found.group());
            names.find();
            while (names.find()) {
                filters.add(names.group(1));
            }
        }
        return filters;
    }

    private void inflate(ByteBuffer packed, long most, int depth) throws Swelling {
        if (depth > DEEPEST || !beginsAsPacked(packed)) {
            return;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] piece = new byte[64 * 1024];
            long size = 0;
            for (int read = inflater.inflate(piece); read > 0; read = inflater.inflate(piece)) {
                if (size == 0) {
                    lookIntoPacked(piece, read, depth);
                }
                size += read;
                unpacked += read;
                if (size > most || unpacked > MOST_OF_ALL) {
                    throw new Swelling();
                }
            }
        } catch (DataFormatException notPacked) {
            // it only begins so, or is damaged; what came out before counted
        } finally {
            inflater.end();
        }
    }

    /** Packed twice is never done by honest programs: small inside, and gigabytes inside that. */
    private void lookIntoPacked(byte[] piece, int length, int depth) throws Swelling {
        ByteBuffer inner = ByteBuffer.wrap(piece, 0, Math.min(length, piece.length));
        if (beginsAsPacked(inner) && inflatesABit(inner.duplicate())) {
            if (depth == DEEPEST) {
                throw new Swelling();
            }
            inflate(inner, MOST_OF_ONE / 1024, depth + 1);
        }
    }

    private static boolean inflatesABit(ByteBuffer packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            return inflater.inflate(new byte[4096]) == 4096;
        } catch (DataFormatException notPacked) {
            return false;
        } finally {
            inflater.end();
        }
    }

    /** The two bytes before every zlib stream (RFC 1950). */
    private static boolean beginsAsPacked(ByteBuffer bytes) {
        if (bytes.remaining() < 2) {
            return false;
        }
        int first = Byte.toUnsignedInt(bytes.get(bytes.position()));
        int second = Byte.toUnsignedInt(bytes.get(bytes.position() + 1));
        return (first & 0x0F) == 8 && first >> 4 <= 7 && (first << 8 | second) % 31 == 0;
    }

    /** The filters of old files, one after the other as a reader applies them. */
    private void unpack(List<String> filters, int content) throws Swelling {
        byte[] bytes = new byte[Math.min(file.limit() - content, (int) MOST_OF_ONE)];
        file.duplicate().position(content).get(bytes);
        for (String filter : filters) {
            Bounded out = new Bounded();
            try (InputStream in = new ByteArrayInputStream(bytes)) {
                FilterFactory.INSTANCE.getFilter(COSName.getPDFName(filter)).decode(in, out, new COSDictionary(), 0);
            } catch (Swelling bomb) {
                throw bomb;
            } catch (IOException | RuntimeException unreadable) {
                return;
            }
            bytes = out.toByteArray();
            unpacked += bytes.length;
        }
    }

    /** Holds as much as may come out. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int one) throws IOException {
            check(1);
            bytes.write(one);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            check(length);
            bytes.write(from, offset, length);
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }

        private void check(int more) throws Swelling {
            if (bytes.size() + (long) more > MOST_OF_ONE) {
                throw new Swelling();
            }
        }
    }
}
