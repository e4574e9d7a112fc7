package org.itacycle.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request as bytes, however broken; what comes back until the server closes or falls silent. */
public final class RawRequest {

    private static final int PATIENCE_MILLIS = 10_000;

    private RawRequest() {}

    /** Sends text and reads the answer's head and as much of its body as comes. */
    public static String send(int port, String text) throws IOException {
        return send(port, text.getBytes(StandardCharsets.UTF_8));
    }

    public static String send(int port, byte[] bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream in) throws IOException {
        byte[] answer = new byte[64 * 1024];
        int length = 0;
        while (length < answer.length) {
            int more = in.read(answer, length, answer.length - length);
            if (more < 0) {
                break;
            }
            length += more;
            if (isWhole(new String(answer, 0, length, StandardCharsets.UTF_8))) {
                break;
            }
        }
        return new String(answer, 0, length, StandardCharsets.UTF_8);
    }

    private static boolean isWhole(String answer) {
        return answer.contains("</html>") || answer.endsWith("\r\n0\r\n\r\n") || answer.endsWith("}");
    }
}
