package org.itacycle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;

/**
 * Everything that somebody without an account can fetch: all pages, files and data that links lead to from the public
 * page, and addresses that lead nowhere. What is read are status line, headers, bytes, and the text and properties of PDFs.
 */
final class PublicCrawl {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final Map<String, String> read = new LinkedHashMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    private PublicCrawl(int port) {
        server = URI.create("http://127.0.0.1:" + port);
    }

    /** What was read, by address. */
    static Map<String, String> of(int port, String... beginnings) throws IOException, InterruptedException {
        PublicCrawl crawl = new PublicCrawl(port);
        crawl.waiting.addAll(List.of(beginnings));
        while (!crawl.waiting.isEmpty()) {
            String address = crawl.waiting.poll();
            if (!crawl.read.containsKey(address)) {
                crawl.fetch(address);
            }
        }
        return crawl.read;
    }

    private void fetch(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(address)).build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(address).isLessThan(500);
        if (address.startsWith("/public")) {
            assertThat(answer.headers().map()).as(address).doesNotContainKey("set-cookie");
        }
        read.put(address, headers(answer) + "\n" + (type.startsWith("application/pdf") ? pdf(answer.body()) : body));
        links(type, body).forEach(this::follow);
    }

    private void follow(String link) {
        URI target = server.resolve(link);
        if (server.getAuthority().equals(target.getAuthority())) {
            waiting.add(target.getRawPath());
        }
    }

    private static Set<String> links(String type, String body) throws IOException {
        if (type.startsWith("text/html")) {
            Set<String> links = new LinkedHashSet<>();
            links.addAll(Jsoup.parse(body).select("a[href], link[href]").eachAttr("href"));
            links.removeIf(link -> link.startsWith("data:") || link.startsWith("#"));
            return links;
        }
        return type.startsWith("application/json")
                ? new LinkedHashSet<>(JSON.readTree(body).findValuesAsText("url"))
                : Set.of();
    }

    /** Names in headers are percent-encoded. */
    private static String headers(HttpResponse<?> answer) {
        String lines = answer.headers().map().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
        return answer.statusCode() + "\n" + lines + "\n"
                + URLDecoder.decode(lines.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }

    private static String pdf(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document)
                    + document.getDocumentInformation().getCOSObject()
                    + new String(content, StandardCharsets.ISO_8859_1);
        }
    }
}
