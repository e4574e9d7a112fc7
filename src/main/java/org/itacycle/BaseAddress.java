package org.itacycle;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The address under which people and the public reach this server: {@code ita.public-base-url}, or this machine's own
 * where that is empty.
 */
@Component
public class BaseAddress {

    private final String configured;
    private volatile int localPort;

    BaseAddress(@Value("${ita.public-base-url:}") String configured) {
        this.configured = configured.strip().replaceAll("/+$", "");
    }

    /**
     * An absolute address on this server.
     *
     * @param path begins with a slash, already encoded
     * @throws IllegalStateException where no address is configured and the server does not listen yet
     */
    public URI of(String path) {
        return URI.create(base() + path);
    }

    private String base() {
        if (!configured.isEmpty()) {
            return configured;
        }
        if (localPort == 0) {
            throw new IllegalStateException("the server does not listen yet and ita.public-base-url is empty");
        }
        return "http://127.0.0.1:" + localPort;
    }

    @EventListener
    void serverListens(WebServerInitializedEvent event) {
        // A management server of its own is not where people go.
        if (event.getApplicationContext().getServerNamespace() == null) {
            localPort = event.getWebServer().getPort();
        }
    }
}
