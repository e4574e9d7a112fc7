package org.itacycle.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server on this machine that counts what it took, goes and comes back at the same port, and misbehaves on demand. */
public final class LoopbackMailServer implements AutoCloseable {

    /** What the server does to whoever speaks to it. */
    public enum Mood {
        TAKES_ALL,
        SAYS_NOTHING,
        TURNS_AWAY,
        DEFERS_RECIPIENTS,
        REFUSES_RECIPIENTS,
        HANGS_AFTER_THE_MAIL,
        HANGS_UP_AFTER_THE_MAIL,
        DRIPS
    }

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> guests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "loopback-mail-server");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Mood mood = Mood.TAKES_ALL;
    private volatile ServerSocket door;
    private Future<?> porter;
    private int port;

    /** Opens the door, from the second time on at the same port. */
    public void open() {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            port = opened.getLocalPort();
            door = opened;
            porter = threads.submit(() -> receive(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isOpen() {
        return door != null && !door.isClosed();
    }

    /** Shuts the door; connections are refused from now on. Whoever came in while it was being shut is sent away. */
    @Override
    public void close() {
        try {
            door.close();
            porter.get();
            for (Socket guest : guests) {
                guest.close();
            }
            guests.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    public void is(Mood next) {
        mood = next;
    }

    public int port() {
        return port;
    }

    /** How often somebody connected. */
    public int connections() {
        return connections.get();
    }

    /** The mails as they came, those whose acceptance the client never heard included. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    /** The Message-IDs of the mails that came. */
    public List<String> messageIds() {
        return taken.stream()
                .map(mail -> mail.lines()
                        .filter(line -> line.startsWith("Message-ID: "))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    public void forget() {
        taken.clear();
        connections.set(0);
    }

    private void receive(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket guest = opened.accept();
                if (opened.isClosed()) {
                    guest.close();
                    return;
                }
                guests.add(guest);
                connections.incrementAndGet();
                threads.execute(() -> serve(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            converse(guest);
        } catch (IOException | InterruptedException gone) {
            guests.remove(guest);
        }
    }

    private void converse(Socket guest) throws IOException, InterruptedException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = guest.getOutputStream();
        switch (mood) {
            case SAYS_NOTHING -> hang(guest);
            case TURNS_AWAY -> say(out, "421 too busy");
            default -> {
                say(out, "220 loopback");
                for (String line = in.readLine(); line != null && !line.equals("QUIT"); line = in.readLine()) {
                    answer(line, in, out, guest);
                }
            }
        }
    }

    private void answer(String line, BufferedReader in, OutputStream out, Socket guest)
            throws IOException, InterruptedException {
        if (line.startsWith("RCPT") && mood == Mood.REFUSES_RECIPIENTS) {
            say(out, "550 5.1.1 no such person");
        } else if (line.startsWith("RCPT") && mood == Mood.DEFERS_RECIPIENTS) {
            say(out, "451 4.3.0 try again later");
        } else if (line.startsWith("MAIL") && mood == Mood.DRIPS) {
            drip(out);
        } else if (line.equals("DATA")) {
            say(out, "354 go on");
            taken.add(mail(in));
            afterTheMail(out, guest);
        } else {
            say(out, "250 fine");
        }
    }

    private void afterTheMail(OutputStream out, Socket guest) throws IOException, InterruptedException {
        switch (mood) {
            case HANGS_AFTER_THE_MAIL -> hang(guest);
            case HANGS_UP_AFTER_THE_MAIL -> guest.close();
            default -> say(out, "250 taken");
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return mail.toString();
    }

    /** An answer that never ends, one byte at a time: no single read waits long. */
    private static void drip(OutputStream out) throws IOException, InterruptedException {
        out.write("250-".getBytes(StandardCharsets.US_ASCII));
        while (true) {
            out.write('.');
            out.flush();
            Thread.sleep(20);
        }
    }

    private static void hang(Socket guest) throws IOException {
        while (guest.getInputStream().read() >= 0) {
            // Whatever is said is read and never answered.
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
