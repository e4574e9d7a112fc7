package org.itacycle.attack.load;

import java.nio.charset.StandardCharsets;

/**
 * One request as it goes over the wire.
 *
 * @param number by which it is made again
 * @param kind what is hostile about it, for figures and for what failed
 * @param account whose session it uses; empty for a stranger
 * @param line method and address
 * @param headers further lines, each ended
 * @param body sent as it is
 * @param leaves whether the sender goes away without waiting for the answer
 */
record HostileRequest(
        int number, String kind, String account, String line, String headers, byte[] body, boolean leaves) {

    /** With a length that is true, and the session's cookies and tokens. */
    byte[] bytes(String session) {
        String head = line + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + session + headers
                + (headers.contains("Content-Length:") || headers.contains("Transfer-Encoding:") || isRead()
                        ? ""
                        : "Content-Length: " + body.length + "\r\n")
                + "\r\n";
        byte[] begin = head.getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(begin, begin.length + body.length);
        System.arraycopy(body, 0, all, begin.length, body.length);
        return all;
    }

    boolean isRead() {
        return line.startsWith("GET ") || line.startsWith("HEAD ");
    }

    @Override
    public String toString() {
        String text = new String(body, 0, Math.min(body.length, 300), StandardCharsets.UTF_8);
        return "#%d %s as %s: %s %s %s"
                .formatted(
                        number,
                        kind,
                        account.isEmpty() ? "a stranger" : account,
                        line.substring(0, Math.min(line.length(), 300)),
                        headers.replace("\r\n", "; "),
                        text.replaceAll("\\p{Cntrl}", "?"));
    }
}
