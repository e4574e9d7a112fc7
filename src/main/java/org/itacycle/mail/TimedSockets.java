package org.itacycle.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.SocketFactory;

/** Sockets that are shut together when their time has run out, whatever their owner waits for. */
final class TimedSockets extends SocketFactory implements AutoCloseable {

    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> finished = new CompletableFuture<>();
    private volatile boolean ranOut;

    TimedSockets(Duration longest) {
        finished.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).whenComplete((nothing, end) -> {
            ranOut = end instanceof TimeoutException;
            sockets.forEach(TimedSockets::shut);
        });
    }

    boolean ranOut() {
        return ranOut;
    }

    /** Ends the watch and shuts whatever is still open. */
    @Override
    public void close() {
        finished.complete(null);
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        sockets.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw onlyUnconnected();
    }

    /** These ways connect at once, beyond the reach of the limit for connecting. */
    private static IOException onlyUnconnected() {
        return new IOException("sockets are made unconnected here");
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
