package org.itacycle.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** A browser with its own cookies. It follows no redirect by itself, and sends a CSRF token only where told to. */
public class Browser {

    private static final String BOUNDARY = "----the-end-of-the-part";

    private final CookieManager cookies = new AsBehindHttps();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NEVER)
            .build();
    private final URI server;
    private String address;
    private String credentials;

    /** Keeps cookies that are meant for https only: what is between a person and the server is not here. */
    private static final class AsBehindHttps extends CookieManager {

        AsBehindHttps() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI server, Map<String, List<String>> headers) throws IOException {
            Map<String, List<String>> kept = new HashMap<>(headers);
            kept.computeIfPresent(
                    "set-cookie",
                    (name, values) -> values.stream()
                            .map(value -> value.replaceFirst("(?i); *secure", ""))
                            .toList());
            super.put(server, kept);
        }
    }

    public Browser(int port) {
        server = URI.create("http://127.0.0.1:" + port);
    }

    /** From now on from another address, as a proxy of this machine tells it. */
    public final Browser comingFrom(String other) {
        address = other;
        return this;
    }

    /** With a cookie that somebody else put there. */
    public final Browser planted(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setDomain(server.getHost());
        cookie.setVersion(0);
        cookies.getCookieStore().add(server, cookie);
        return this;
    }

    /** From now on as a program with credentials of its own. */
    public final Browser asClient(String id, String secret) {
        credentials =
                "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Signs in as a person does: opens the page, types, presses the button. The answer is where that leads. */
    public final Answer signIn(String account, String password) {
        String token =
                Jsoup.parse(get("/login").body()).select("input[name=_csrf]").attr("value");
        return postForm("/login", Map.of("username", account, "password", password, "_csrf", token));
    }

    /** Sends the fields of a page's form, and nothing that is not among them. */
    public final Answer postForm(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(to(path).header("Accept", "text/html,application/xhtml+xml")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Sends the fields of a page's form and the text file that was chosen in it. */
    public final Answer postFile(String path, Map<String, String> fields, String fileName, String content) {
        String parts = fields.entrySet().stream()
                .map(field -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        var body = new ByteArrayOutputStream();
        body.writeBytes(parts.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(multipart(fileName, content.getBytes(StandardCharsets.UTF_8)));
        return send(to(path).header("Accept", "text/html,application/xhtml+xml")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends a file with a page's form. */
    public final Answer offer(String path, String fileName, byte[] content) {
        return send(withFile(to(path).header("Accept", "text/html,application/xhtml+xml"), fileName, content, true));
    }

    public final Answer get(String path) {
        return send(to(path).header("Accept", "application/json, */*;q=0.8"));
    }

    /** What a download brings. */
    public final byte[] bytes(String path) {
        try {
            return client.send(to(path).build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens an address as the address bar does. */
    public final Answer open(String path) {
        return send(to(path).header("Accept", "text/html,application/xhtml+xml"));
    }

    /** Sends JSON without any token. */
    public final Answer sendBare(String method, String path, String json) {
        return send(to(path).header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    /** Sends JSON with whatever tokens this browser has, as the product's own scripts do. */
    public final Answer sendWithTokens(String method, String path, String json) {
        return send(withTokens(to(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    final HttpRequest.Builder withTokens(HttpRequest.Builder request) {
        request.setHeader("Accept", "application/json");
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        cookie("ITA-XSRF").ifPresent(token -> request.header("X-ITA-XSRF", token));
        return request;
    }

    public final Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public final String cookiePath(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getPath)
                .findFirst()
                .orElse("");
    }

    final HttpRequest.Builder to(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(60));
        if (address != null) {
            request.header("X-Forwarded-For", address);
        }
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        return request;
    }

    final Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static HttpRequest.Builder withFile(
            HttpRequest.Builder request, String fileName, byte[] content, boolean tellsLength) {
        byte[] body = multipart(fileName, content);
        BodyPublisher publisher = tellsLength
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(publisher);
    }

    private static byte[] multipart(String fileName, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
