package org.itacycle.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itacycle.Message;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient.RequestBodySpec;
import org.springframework.web.util.UriComponentsBuilder;

/** The questions that a WordPress site is asked through its REST interface (wp/v2), and the faults of its answers. */
final class WordPressApi {

    private static final int LONGEST_ANSWER = 2 * 1024 * 1024;
    private static final String POST_FIELDS = "id,slug,status,link,content";
    private static final String MEDIA_FIELDS = "id,slug,source_url,post";

    private final HttpCalls http;
    private final ObjectMapper json;
    private final URI site;
    private final String authorization;
    private final String collection;
    private final List<Integer> categories;

    WordPressApi(
            HttpCalls http,
            ObjectMapper json,
            URI site,
            String user,
            Secret secret,
            String collection,
            List<Integer> categories) {
        this.http = http;
        this.json = json;
        this.site = site;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + secret.value()).getBytes(StandardCharsets.UTF_8));
        this.collection = collection;
        this.categories = categories;
    }

    /** A post or page as the site keeps it. */
    record Post(long id, boolean visible, String link, String content) {}

    /** A file as the site keeps it. */
    record Media(long id, String sourceUrl) {}

    /** What is to be uploaded. */
    record Upload(String slug, String fileName, String title, String mediaType, long size, InputStream content) {}

    /** The post with this slug, drafts included; as a visitor sees it only where it is visible. */
    Optional<Post> post(String slug, boolean asVisitor, Deadline deadline) {
        UriComponentsBuilder url = of(collection).queryParam("slug", slug).queryParam("_fields", POST_FIELDS);
        if (!asVisitor) {
            url.queryParam("status", "any").queryParam("context", "edit");
        }
        return first(call(HttpMethod.GET, url, !asVisitor, Optional.empty(), deadline))
                .map(WordPressApi::post);
    }

    Post draft(String slug, String title, Deadline deadline) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("slug", slug);
        fields.put("title", title);
        fields.put("status", "draft");
        if (!categories.isEmpty() && collection.equals("posts")) {
            fields.put("categories", categories);
        }
        return post(object(call(HttpMethod.POST, of(collection), true, Optional.of(fields), deadline)));
    }

    Post show(long id, String content, Deadline deadline) {
        Map<String, Object> fields = Map.of("content", content, "status", "publish");
        UriComponentsBuilder url = of(collection).pathSegment(Long.toString(id));
        return post(object(call(HttpMethod.POST, url, true, Optional.of(fields), deadline)));
    }

    Optional<Media> media(String slug, Deadline deadline) {
        UriComponentsBuilder url = of("media")
                .queryParam("slug", slug)
                .queryParam("status", "any")
                .queryParam("context", "edit")
                .queryParam("_fields", MEDIA_FIELDS);
        return first(call(HttpMethod.GET, url, true, Optional.empty(), deadline))
                .map(WordPressApi::media);
    }

    /** Attached to its post, so that it is as hidden as the post until that is shown. */
    Media upload(Upload upload, long post, Deadline deadline) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("slug", upload.slug());
        parts.add("title", upload.title());
        parts.add("post", Long.toString(post));
        parts.add("file", part(upload));
        return media(object(call(HttpMethod.POST, of("media"), true, Optional.of(parts), deadline)));
    }

    void delete(Media media, Deadline deadline) {
        UriComponentsBuilder url =
                of("media").pathSegment(Long.toString(media.id())).queryParam("force", "true");
        call(HttpMethod.DELETE, url, true, Optional.empty(), deadline);
    }

    private static HttpEntity<InputStreamResource> part(Upload upload) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(upload.mediaType()));
        return new HttpEntity<>(
                new InputStreamResource(upload.content()) {
                    @Override
                    public String getFilename() {
                        return upload.fileName();
                    }

                    @Override
                    public long contentLength() {
                        return upload.size();
                    }
                },
                headers);
    }

    private UriComponentsBuilder of(String collectionName) {
        return UriComponentsBuilder.fromUri(site).pathSegment("wp-json", "wp", "v2", collectionName);
    }

    private JsonNode call(
            HttpMethod method, UriComponentsBuilder url, boolean signedIn, Optional<Object> body, Deadline deadline) {
        RequestBodySpec question = http.within(deadline)
                .method(method)
                .uri(url.encode().build().toUri())
                .accept(MediaType.APPLICATION_JSON);
        if (signedIn) {
            question.header(HttpHeaders.AUTHORIZATION, authorization);
        }
        body.ifPresent(content -> question.contentType(
                        content instanceof MultiValueMap ? MediaType.MULTIPART_FORM_DATA : MediaType.APPLICATION_JSON)
                .body(content));
        try {
            return question.exchange((request, response) -> answer(response));
        } catch (ResourceAccessException unreachable) {
            throw new TargetTrouble(Message.of("publication.trouble.unreachable", site.toString()), unreachable);
        }
    }

    private JsonNode answer(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status < 200 || status >= 300) {
            throw new TargetTrouble(refusal(status, response.getHeaders()));
        }
        MediaType type = response.getHeaders().getContentType();
        if (type == null || !type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
            throw noSense();
        }
        byte[] answer = response.getBody().readNBytes(LONGEST_ANSWER);
        try {
            return json.readTree(answer);
        } catch (JsonProcessingException broken) {
            throw noSense();
        }
    }

    private Message refusal(int status, HttpHeaders headers) {
        String where = site.toString();
        String code = Integer.toString(status);
        return switch (status) {
            case 401, 403 -> Message.of("publication.trouble.not-allowed", where, code);
            case 404 -> Message.of("publication.trouble.no-interface", where, code);
            case 413 -> Message.of("publication.trouble.too-large", where, code);
            case 429 ->
                Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                        .filter(seconds -> seconds.matches("\\d{1,6}"))
                        .map(seconds -> Message.of("publication.trouble.busy-until", where, code, seconds))
                        .orElse(Message.of("publication.trouble.busy", where, code));
            default -> Message.of("publication.trouble.answers", where, code);
        };
    }

    private Optional<JsonNode> first(JsonNode list) {
        if (!list.isArray()) {
            throw noSense();
        }
        return list.isEmpty() ? Optional.empty() : Optional.of(object(list.get(0)));
    }

    private JsonNode object(JsonNode node) {
        if (!node.isObject() || !node.path("id").isIntegralNumber()) {
            throw noSense();
        }
        return node;
    }

    private TargetTrouble noSense() {
        return new TargetTrouble(Message.of("publication.trouble.no-sense", site.toString()));
    }

    private static Post post(JsonNode post) {
        JsonNode content = post.path("content");
        return new Post(
                post.path("id").asLong(),
                post.path("status").asText().equals("publish"),
                post.path("link").asText(),
                content.path("raw").asText(content.path("rendered").asText()));
    }

    private static Media media(JsonNode media) {
        return new Media(media.path("id").asLong(), media.path("source_url").asText());
    }
}
