package org.itacycle.publication;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One GET over HTTP/1.1 to an address that was looked up and judged before. The clients of the JDK look a host up
 * themselves, and a name may mean another address the second time.
 */
final class PlainHttp {

    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 200;

    private final InputStream in;
    private final Map<String, String> headers = new HashMap<>();

    private PlainHttp(InputStream in) {
        this.in = in;
    }

    /**
     * What came back.
     *
     * @param sha256 of the body; empty where it came encoded although that was not asked for
     */
    record Answer(int status, String mediaType, Optional<String> location, Optional<String> sha256) {}

    /** @throws IOException where the server cannot be reached, breaks off, speaks no HTTP or takes too long */
    static Answer get(URI url, InetAddress address, TimeLimits limits, Deadline deadline, long expectedSize)
            throws IOException {
        Socket socket = new Socket();
        try (socket;
                Deadline.Watch watch = deadline.watch(socket::close)) {
            socket.connect(new InetSocketAddress(address, ReachableHosts.port(url)), (int)
                    limits.connect().toMillis());
            socket.setSoTimeout((int) deadline.forNextQuestion().toMillis());
            Socket spoken = "https".equalsIgnoreCase(url.getScheme()) ? encrypted(socket, url) : socket;
            spoken.getOutputStream().write(question(url));
            spoken.getOutputStream().flush();
            return new PlainHttp(new BufferedInputStream(spoken.getInputStream())).answer(expectedSize);
        }
    }

    private static Socket encrypted(Socket socket, URI url) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket encrypted = (SSLSocket) factory.createSocket(socket, url.getHost(), ReachableHosts.port(url), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    private static byte[] question(URI url) {
        URI ascii = URI.create(url.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
        String host = url.getPort() == -1 ? url.getHost() : url.getHost() + ":" + url.getPort();
        return ("GET " + path + query + " HTTP/1.1\r\nHost: " + host
                        + "\r\nUser-Agent: ITA-Cycle\r\nAccept: */*\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Answer answer(long expectedSize) throws IOException {
        int status = statusOf(line());
        readHeaders();
        String type =
                headers.getOrDefault("content-type", "").split(";")[0].strip().toLowerCase(Locale.ROOT);
        boolean encoded = !headers.getOrDefault("content-encoding", "identity").equalsIgnoreCase("identity");
        Optional<String> sha256 =
                status != 200 || encoded ? Optional.empty() : Optional.of(Sha256.of(body(), expectedSize));
        return new Answer(status, type, Optional.ofNullable(headers.get("location")), sha256);
    }

    private static int statusOf(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] \\d{3}.*")) {
            throw new IOException("the answer is no HTTP");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private void readHeaders() throws IOException {
        int count = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1 || ++count > MOST_HEADERS) {
                throw new IOException("the answer's header cannot be read");
            }
            headers.putIfAbsent(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
    }

    private InputStream body() throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return new Chunks();
        }
        String length = headers.get("content-length");
        if (length == null) {
            return in;
        }
        try {
            return new Exactly(Long.parseLong(length));
        } catch (NumberFormatException unreadable) {
            throw new IOException("the answer has no length", unreadable);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException("the answer breaks off in its header");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** A body whose length is known: an earlier end is a fault, not a shorter body. */
    private class Exactly extends InputStream {
        private long left;

        Exactly(long length) {
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0 || length == 0) {
                return left <= 0 ? -1 : 0;
            }
            int read = in.read(buffer, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException("the answer breaks off");
            }
            left -= read;
            return read;
        }
    }

    /** A body in chunks. */
    private final class Chunks extends InputStream {
        private Exactly chunk = new Exactly(0);
        private boolean begun;
        private boolean ended;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = ended ? -1 : chunk.read(buffer, offset, length);
            if (read >= 0 || ended) {
                return read;
            }
            nextChunk();
            return read(buffer, offset, length);
        }

        private void nextChunk() throws IOException {
            if (begun) {
                line();
            }
            begun = true;
            String size = line().split(";")[0].strip();
            if (!size.matches("[0-9A-Fa-f]{1,8}")) {
                throw new IOException("the answer's chunks cannot be read");
            }
            chunk = new Exactly(Long.parseLong(size, 16));
            ended = chunk.left == 0;
        }
    }
}
