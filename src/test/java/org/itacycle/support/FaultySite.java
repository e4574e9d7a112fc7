package org.itacycle.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A web site on this machine to which a person brings files, with the faults of real sites. */
public final class FaultySite implements AutoCloseable {

    private static final byte[] LOGIN =
            "<html><form><input type=password></form></html>".getBytes(StandardCharsets.UTF_8);

    /** What the site does instead of giving the file. */
    public enum Fault {
        NONE,
        /** Nothing is there. */
        MISSING,
        /** The server itself is in trouble. */
        BROKEN,
        /** The visitor is sent to a page where one has to sign in. */
        SENDS_TO_LOGIN,
        /** The headers never come. */
        SAYS_NOTHING,
        /** The connection breaks off after half of the file. */
        BREAKS_OFF
    }

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Fault fault = Fault.NONE;
    private HttpServer server;
    private int port;

    public FaultySite() {
        open();
    }

    /** Opens the door, from the second time on at the same port. */
    public void open() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 50);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        port = server.getAddress().getPort();
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "faulty-site");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    /** Connections are refused until it opens again. */
    public void shut() {
        server.stop(0);
    }

    public void is(Fault next) {
        fault = next;
    }

    /** Puts a file there, or other bytes in its place; returns its address. */
    public String holds(String path, byte[] content) {
        files.put(path, content);
        return "http://" + place() + path;
    }

    /** Host and port, as the settings name it. */
    public String place() {
        return "127.0.0.1:" + port;
    }

    /** How often it was asked since this was called last. */
    public int requests() {
        return requests.getAndSet(0);
    }

    /** As it was in the beginning: open, empty and well. */
    public void forget() {
        files.clear();
        requests.set(0);
        fault = Fault.NONE;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        byte[] content = files.get(path);
        try (exchange) {
            if (path.equals("/login")) {
                reply(exchange, 200, "text/html; charset=UTF-8", LOGIN, LOGIN.length);
            } else if (fault == Fault.SENDS_TO_LOGIN) {
                exchange.getResponseHeaders().add("Location", "/login");
                reply(exchange, 302, "text/html", LOGIN, LOGIN.length);
            } else if (fault == Fault.SAYS_NOTHING) {
                sayNothing();
            } else if (fault == Fault.BROKEN) {
                reply(exchange, 503, "text/html", LOGIN, LOGIN.length);
            } else if (fault == Fault.MISSING || content == null) {
                reply(exchange, 404, "text/html", LOGIN, LOGIN.length);
            } else {
                reply(
                        exchange,
                        200,
                        "application/pdf",
                        content,
                        fault == Fault.BREAKS_OFF ? content.length / 2 : content.length);
            }
        }
    }

    private static void reply(HttpExchange exchange, int status, String type, byte[] content, int sent)
            throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content, 0, sent);
        exchange.getResponseBody().flush();
    }

    private void sayNothing() {
        try {
            closing.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
