package org.itacycle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.itacycle.document.DocumentVersion;
import org.itacycle.records.RecordsTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What machines are promised (README): the names, their order and what they mean. */
@RecordsTest
class PublicationsJsonTest {

    @Autowired
    private Published published;

    @Autowired
    private KnownDueDays dueDays;

    @Autowired
    private KnownNumbers numbers;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    @BeforeEach
    void emptyShelf() {
        published.nothing();
        dueDays.everythingIsDue(LocalDate.of(2023, 3, 10));
        published.of(2566);
    }

    @Test
    void saysEverythingAboutAPublishedVersion() throws Exception {
        DocumentVersion version = published.report("2023-01", "รายงาน มกราคม.pdf", "one");
        numbers.lay(version, new PublicNumber("7/2566", LocalDate.of(2023, 3, 19), "/public/verify/abc"));
        published.publish(8, version);

        JsonNode root = json.readTree(body());

        assertThat(names(root)).containsExactly("schemaVersion", "agency", "years");
        assertThat(root.get("schemaVersion").asInt()).isEqualTo(1);
        assertThat(root.get("agency").asText()).isEqualTo("Example Agency");
        JsonNode year = root.at("/years/0");
        assertThat(names(year)).containsExactly("fiscalYear", "url", "items");
        assertThat(year.get("fiscalYear").asInt()).isEqualTo(2566);
        JsonNode item = year.at("/items/0");
        assertThat(names(item)).containsExactly("key", "code", "name", "url", "documents");
        assertThat(item.get("key").asText()).isEqualTo("measures-result");
        assertThat(item.get("code").asText()).isEqualTo("O43");
        JsonNode document = item.at("/documents/0");
        assertThat(names(document)).containsExactly("id", "kind", "step", "month", "title", "url", "versions");
        assertThat(document.get("id").asText()).isEqualTo("report-8-2023-01");
        assertThat(document.get("kind").asText()).isEqualTo("REPORT");
        assertThat(document.get("step").asInt()).isEqualTo(8);
        assertThat(document.get("month").asText()).isEqualTo("2023-01");
        JsonNode shown = document.at("/versions/0");
        assertThat(names(shown))
                .containsExactly(
                        "version",
                        "newest",
                        "title",
                        "number",
                        "date",
                        "publishedAt",
                        "due",
                        "late",
                        "daysLate",
                        "sha256",
                        "mediaType",
                        "size",
                        "fileName",
                        "url",
                        "verifyUrl");
        assertThat(shown.get("number").asText()).isEqualTo("7/2566");
        assertThat(shown.get("date").asText()).isEqualTo("2023-03-19");
        assertThat(shown.get("verifyUrl").asText()).endsWith("/public/verify/abc");
        assertThat(shown.get("publishedAt").asText()).isEqualTo("2023-03-20T10:00+07:00");
        assertThat(shown.get("due").asText()).isEqualTo("2023-03-10");
        assertThat(shown.get("late").asBoolean()).isTrue();
        assertThat(shown.get("daysLate").asLong()).isEqualTo(10);
        assertThat(shown.get("sha256").asText()).isEqualTo(version.sha256());
        assertThat(shown.get("mediaType").asText()).isEqualTo("application/pdf");
        assertThat(shown.get("size").asLong()).isEqualTo(version.size());
        assertThat(shown.get("fileName").asText()).isEqualTo("รายงาน มกราคม.pdf");
    }

    @Test
    void everyAddressInItAnswers() throws Exception {
        published.wholeYear();

        for (JsonNode url : json.readTree(body()).findValues("url")) {
            assertThat(get(url.asText()).statusCode()).as(url.asText()).isEqualTo(200);
        }
    }

    @Test
    void whatIsNotKnownIsNull() throws Exception {
        dueDays.nothingIsDue();
        published.of(2568);
        published.wholeYear();

        JsonNode item = json.readTree(body()).at("/years/0/items/0");

        assertThat(item.get("code").isNull()).isTrue();
        assertThat(item.at("/documents/0/month").isNull()).isTrue();
        assertThat(item.at("/documents/0/versions/0/due").isNull()).isTrue();
        assertThat(item.at("/documents/0/versions/0/number").isNull()).isTrue();
        assertThat(item.at("/documents/0/versions/0/verifyUrl").isNull()).isTrue();
        assertThat(item.at("/documents/0/versions/0/daysLate").asLong()).isZero();
    }

    @Test
    void theOrderIsAlwaysTheSame() throws Exception {
        published.wholeYear();
        published.of(2567);
        published.wholeYear();

        JsonNode root = json.readTree(body());

        assertThat(root.findValuesAsText("fiscalYear")).containsExactly("2567", "2566");
        assertThat(root.at("/years/1").findValuesAsText("key")).containsExactly("measures", "measures-result");
        assertThat(root.at("/years/1").findValuesAsText("id"))
                .containsExactly(
                        "order-1",
                        "measures-plan-3",
                        "report-8-2022-11",
                        "report-8-2022-12",
                        "report-8-2023-01",
                        "report-9");
        assertThat(root.at("/years/1/items/0/documents/1/versions").findValuesAsText("version"))
                .containsExactly("2", "1");
        assertThat(body()).isEqualTo(body());
    }

    private String body() throws Exception {
        HttpResponse<String> answer = get("http://127.0.0.1:" + port + "/public/publications.json");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        return answer.body();
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> names(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
                .toList();
    }
}
