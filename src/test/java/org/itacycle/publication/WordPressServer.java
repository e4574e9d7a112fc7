package org.itacycle.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A server on this machine that behaves like the REST interface of WordPress (wp/v2): posts and media with slugs, drafts
 * that visitors do not see, application passwords, and the faults of real sites.
 */
public final class WordPressServer implements AutoCloseable {

    public static final String USER = "ita-robot";
    public static final String PASSWORD = "abcd EFGH ijkl MNOP";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY_OF = "boundary=";

    /** What the server does instead of answering as it should. */
    public enum Fault {
        NONE,
        UNAUTHORIZED,
        FORBIDDEN,
        NO_INTERFACE,
        TOO_LARGE,
        BUSY,
        BROKEN,
        MAINTENANCE,
        HTML,
        NO_JSON,
        ANOTHER_JSON,
        SLOW_HEADER,
        SLOW_BODY,
        CUT_AFTER_THE_FILE,
        CUT_AFTER_THE_DRAFT,
        CUT_AFTER_SHOWING
    }

    /** A post as the site keeps it. */
    public record Post(long id, String slug, String title, String status, String content) {}

    /** A file as the site keeps it. */
    public record Media(long id, String slug, String fileName, long post, byte[] content) {}

    private final HttpServer server;
    private final Map<Long, Post> posts = new LinkedHashMap<>();
    private final Map<Long, Media> media = new LinkedHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Fault fault = Fault.NONE;
    private long lastId;

    public WordPressServer() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 100);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "wordpress");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void is(Fault next) {
        fault = next;
    }

    public synchronized List<Post> posts() {
        return List.copyOf(posts.values());
    }

    public synchronized List<Media> media() {
        return List.copyOf(media.values());
    }

    /** Method and path of everything that was asked, in order. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /** Somebody changes a file behind our back. */
    public synchronized void damage(long mediaId, byte[] content) {
        media.computeIfPresent(mediaId, (id, old) -> new Media(id, old.slug(), old.fileName(), old.post(), content));
    }

    /** Somebody hides a post behind our back. */
    public synchronized void hide(long postId) {
        posts.computeIfPresent(postId, (id, old) -> new Post(id, old.slug(), old.title(), "private", old.content()));
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            synchronized (this) {
                requests.add(exchange.getRequestMethod() + " " + path);
            }
            if (path.startsWith("/wp-content/")) {
                file(exchange, path);
            } else if (!misbehaves(exchange)) {
                rest(exchange, path, body);
            }
        }
    }

    private boolean misbehaves(HttpExchange exchange) throws IOException {
        switch (fault) {
            case UNAUTHORIZED -> error(exchange, 401, "incorrect_password");
            case FORBIDDEN -> error(exchange, 403, "rest_cannot_create");
            case NO_INTERFACE -> html(exchange, 404);
            case TOO_LARGE -> html(exchange, 413);
            case BUSY -> {
                exchange.getResponseHeaders().add("Retry-After", "120");
                error(exchange, 429, "too_many_requests");
            }
            case BROKEN -> html(exchange, 500);
            case MAINTENANCE -> html(exchange, 503);
            case HTML -> html(exchange, 200);
            case NO_JSON -> reply(exchange, 200, "application/json", "[{\"id\": 1, ".getBytes(StandardCharsets.UTF_8));
            case ANOTHER_JSON ->
                reply(exchange, 200, "application/json", "{\"ok\":true}".getBytes(StandardCharsets.UTF_8));
            case SLOW_HEADER -> hang();
            case SLOW_BODY -> trickle(exchange);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void rest(HttpExchange exchange, String path, byte[] body) throws IOException {
        boolean signedIn = isSignedIn(exchange);
        Map<String, String> query = query(exchange);
        String method = exchange.getRequestMethod();
        if (path.equals("/wp-json/wp/v2/posts") && method.equals("GET")) {
            json(exchange, 200, listed(query, signedIn));
        } else if (path.equals("/wp-json/wp/v2/media") && method.equals("GET")) {
            json(exchange, 200, listedMedia(query, signedIn));
        } else if (!signedIn) {
            error(exchange, 401, "rest_not_logged_in");
        } else if (path.equals("/wp-json/wp/v2/posts")) {
            Post draft = draft(JSON.readTree(body));
            cutOr(exchange, Fault.CUT_AFTER_THE_DRAFT, 201, view(draft));
        } else if (path.matches("/wp-json/wp/v2/posts/\\d+")) {
            Post shown = show(number(path), JSON.readTree(body));
            cutOr(exchange, Fault.CUT_AFTER_SHOWING, 200, view(shown));
        } else if (path.equals("/wp-json/wp/v2/media")) {
            Media kept = upload(exchange.getRequestHeaders().getFirst("Content-Type"), body);
            cutOr(exchange, Fault.CUT_AFTER_THE_FILE, 201, view(kept));
        } else if (method.equals("DELETE")) {
            Media gone = delete(number(path));
            json(exchange, 200, Map.of("deleted", true, "previous", view(gone), "id", gone.id()));
        } else {
            error(exchange, 404, "rest_no_route");
        }
    }

    private synchronized List<Map<String, Object>> listed(Map<String, String> query, boolean signedIn) {
        boolean all = signedIn && "any".equals(query.get("status"));
        return posts.values().stream()
                .filter(post -> post.slug().equals(query.get("slug")))
                .filter(post -> all || post.status().equals("publish"))
                .map(this::view)
                .toList();
    }

    private synchronized List<Map<String, Object>> listedMedia(Map<String, String> query, boolean signedIn) {
        return media.values().stream()
                .filter(file -> file.slug().equals(query.get("slug")))
                .filter(file -> signedIn || isVisible(file))
                .map(this::view)
                .toList();
    }

    /** A file has the visibility of its post. */
    private boolean isVisible(Media file) {
        return Optional.ofNullable(posts.get(file.post()))
                .map(post -> post.status().equals("publish"))
                .orElse(true);
    }

    private synchronized Post draft(JsonNode fields) {
        Post post = new Post(
                ++lastId,
                uniqueSlug(fields.path("slug").asText()),
                fields.path("title").asText(),
                fields.path("status").asText("draft"),
                fields.path("content").asText());
        posts.put(post.id(), post);
        return post;
    }

    private synchronized Post show(long id, JsonNode fields) {
        Post old = posts.get(id);
        Post post = new Post(
                id,
                old.slug(),
                old.title(),
                fields.path("status").asText(old.status()),
                fields.path("content").asText(old.content()));
        posts.put(id, post);
        return post;
    }

    private synchronized Media upload(String contentType, byte[] body) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        parts(contentType, body, parts, names);
        Media file = new Media(
                ++lastId,
                uniqueSlug(text(parts.get("slug"))),
                names.get("file"),
                Long.parseLong(text(parts.get("post"))),
                parts.get("file"));
        media.put(file.id(), file);
        return file;
    }

    private synchronized Media delete(long id) {
        return media.remove(id);
    }

    /** As WordPress does it: a slug that is taken gets a number. */
    private String uniqueSlug(String wanted) {
        String slug = wanted;
        for (int number = 2; isTaken(slug); number++) {
            slug = wanted + "-" + number;
        }
        return slug;
    }

    private boolean isTaken(String slug) {
        return posts.values().stream().anyMatch(post -> post.slug().equals(slug))
                || media.values().stream().anyMatch(file -> file.slug().equals(slug));
    }

    private Map<String, Object> view(Post post) {
        return Map.of(
                "id",
                post.id(),
                "slug",
                post.slug(),
                "status",
                post.status(),
                "link",
                post.status().equals("publish") ? url() + "/" + post.slug() + "/" : url() + "/?p=" + post.id(),
                "content",
                Map.of("raw", post.content(), "rendered", post.content() + "\n"));
    }

    private Map<String, Object> view(Media file) {
        return Map.of(
                "id",
                file.id(),
                "slug",
                file.slug(),
                "post",
                file.post(),
                "source_url",
                url() + "/wp-content/uploads/" + file.id() + "/" + file.fileName());
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        Media file;
        synchronized (this) {
            file = media.get(Long.parseLong(path.split("/")[3]));
        }
        if (file == null) {
            html(exchange, 404);
        } else {
            reply(exchange, 200, "application/pdf", file.content());
        }
    }

    private void cutOr(HttpExchange exchange, Fault cut, int status, Object answer) throws IOException {
        if (fault == cut) {
            // Closed without an answer: the client does not learn that everything is kept.
            fault = Fault.NONE;
            throw new IOException("cut");
        }
        json(exchange, status, answer);
    }

    private static boolean isSignedIn(HttpExchange exchange) {
        String expected =
                "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> values = new HashMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] sides = pair.split("=", 2);
            values.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    private static long number(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }

    private static void parts(String contentType, byte[] body, Map<String, byte[]> parts, Map<String, String> names) {
        String boundary = "--"
                + contentType
                        .substring(contentType.indexOf(BOUNDARY_OF) + BOUNDARY_OF.length())
                        .split(";")[0]
                        .replace("\"", "");
        String raw = new String(body, StandardCharsets.ISO_8859_1);
        for (String part : raw.split(Pattern.quote(boundary))) {
            int end = part.indexOf("\r\n\r\n");
            if (end < 0) {
                continue;
            }
            String head = part.substring(0, end);
            String name = head.replaceAll("(?s).*[^e]name=\"([^\"]*)\".*", "$1");
            byte[] all = part.getBytes(StandardCharsets.ISO_8859_1);
            parts.put(name, Arrays.copyOfRange(all, end + 4, all.length - 2));
            names.put(name, head.replaceAll("(?s).*filename=\"([^\"]*)\".*", "$1"));
        }
    }

    private void hang() {
        try {
            closing.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One byte after the other: no single read waits long. */
    private void trickle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write('[');
            while (!closing.await(50, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void html(HttpExchange exchange, int status) throws IOException {
        reply(
                exchange,
                status,
                "text/html; charset=UTF-8",
                "<html><body>?</body></html>".getBytes(StandardCharsets.UTF_8));
    }

    private static void error(HttpExchange exchange, int status, String code) throws IOException {
        json(exchange, status, Map.of("code", code, "message", code, "data", Map.of("status", status)));
    }

    private static void json(HttpExchange exchange, int status, Object answer) throws IOException {
        reply(exchange, status, "application/json; charset=UTF-8", JSON.writeValueAsBytes(answer));
    }

    private static void reply(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
