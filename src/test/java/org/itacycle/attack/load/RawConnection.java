package org.itacycle.attack.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection over which any bytes can be sent, also such as no client library would send. It is opened again where the
 * server closed it.
 */
final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int MOST_KEPT = 200_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    RawConnection(int port) {
        this.port = port;
    }

    /**
     * What came back.
     *
     * @param status 0 where the server closed the connection without an answer
     * @param body its beginning
     */
    record Reply(int status, String head, String body) {

        static final Reply NONE = new Reply(0, "", "");
    }

    /** Sends and reads the answer. */
    Reply exchange(byte[] request, boolean hasBody) throws IOException {
        if (socket == null) {
            open();
        } else if (in.available() > 0 || socket.isClosed()) {
            close();
            open();
        }
        try {
            write(request);
            return read(hasBody);
        } catch (IOException closed) {
            close();
            return Reply.NONE;
        }
    }

    /** Sends and goes away. */
    void sendAndLeave(byte[] request) throws IOException {
        close();
        open();
        try {
            write(request);
        } catch (IOException closed) {
            // the server went first
        }
        close();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            // it is closed all the same
        } finally {
            socket = null;
        }
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    private void write(byte[] request) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(request);
        out.flush();
    }

    private Reply read(boolean hasBody) throws IOException {
        String head = head();
        if (head.isEmpty()) {
            close();
            return Reply.NONE;
        }
        int status = Integer.parseInt(head.substring(9, 12));
        String lower = head.toLowerCase(Locale.ROOT);
        byte[] body = new byte[0];
        if (hasBody && status != 204 && status != 304) {
            body = lower.contains("transfer-encoding: chunked") ? chunks() : sized(lower);
        }
        if (lower.contains("connection: close")) {
            close();
        }
        return new Reply(status, head, new String(body, StandardCharsets.UTF_8));
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private byte[] sized(String head) throws IOException {
        int at = head.indexOf("content-length: ");
        if (at < 0) {
            return head.contains("connection: close") ? kept(in.readAllBytes()) : new byte[0];
        }
        int end = head.indexOf('\n', at);
        return kept(in.readNBytes(Integer.parseInt(head.substring(at + 16, end).strip())));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            byte[] chunk = in.readNBytes(size);
            if (body.size() < MOST_KEPT) {
                body.write(chunk);
            }
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private static byte[] kept(byte[] body) {
        return body.length <= MOST_KEPT ? body : java.util.Arrays.copyOf(body, MOST_KEPT);
    }
}
