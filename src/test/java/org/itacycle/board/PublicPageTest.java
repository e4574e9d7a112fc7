package org.itacycle.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.NewDocument;
import org.itacycle.publication.Publication;
import org.itacycle.publication.PublicationRegister;
import org.itacycle.publication.Publications;
import org.itacycle.publication.Target;
import org.itacycle.records.Cycles;
import org.itacycle.records.RecordsTest;
import org.itacycle.records.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecordsTest
class PublicPageTest {

    private static final String NAME = "รายงานเดือนมกราคม 2568 (100%; ฉบับเต็ม).pdf";

    @Autowired
    private Publications publications;

    @Autowired
    private PublicationRegister register;

    @Autowired
    private DocumentStore store;

    @Autowired
    private Cycles cycles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private String cycle;

    @BeforeEach
    void emptyShelf() {
        jdbc.sql("delete from ita_publication").update();
        cycle = cycles.open(2568);
    }

    @Test
    void saysSoWhereNothingIsPublished() throws Exception {
        assertThat(page().text()).contains("ยังไม่มีเอกสารที่เผยแพร่");
    }

    @Test
    void showsAPublishedReportWithItsDateHashAndFile() throws Exception {
        DocumentVersion version = report("2025-01", NAME, "one");
        publish(version);

        Element shown = page().selectFirst("#year-2568 .documents > li");

        assertThat(shown.text())
                .contains("รายงานผลการดำเนินงาน ประจำเดือนมกราคม 2568", "เผยแพร่เมื่อ 20 มีนาคม 2566", "ฉบับที่ 1")
                .contains(NAME, version.sha256().substring(0, 12) + "…");
        assertThat(shown.selectFirst("details code").text()).isEqualTo(version.sha256());
        assertThat(shown.selectFirst("time").attr("datetime")).isEqualTo("2023-03-20T10:00+07:00");
        HttpResponse<byte[]> file = get(shown.selectFirst("a.file").attr("href"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(Samples.pdf("one"));
        assertThat(header(file, "Content-Security-Policy")).isEqualTo("sandbox");
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(file, "Content-Disposition")).startsWith("inline;").contains("filename*=UTF-8''");
    }

    @Test
    void showsTheOlderVersionsBehindTheNewest() throws Exception {
        publish(report("2025-01", "แรก.pdf", "one"));
        publish(report("2025-01", "แก้ไข.pdf", "two"));

        Element shown = page().selectFirst("#year-2568 .documents > li");

        assertThat(shown.selectFirst("a.file").text()).isEqualTo("แก้ไข");
        assertThat(shown.selectFirst("details.earlier").text()).contains("ฉบับก่อนหน้า (1)", "แรก");
    }

    @Test
    void showsTheNewestYearFirst() throws Exception {
        publish(report("2025-01", "a.pdf", "one"));
        String earlier = cycle;
        cycle = cycles.open(2569);
        publish(report("2026-01", "b.pdf", "two"));

        assertThat(page().select("h2").eachText()).containsExactly("ปีงบประมาณ พ.ศ. 2569", "ปีงบประมาณ พ.ศ. 2568");
        assertThat(earlier).isNotEqualTo(cycle);
    }

    @Test
    void showsOnlyWhatIsOutOnTheWebsite() throws Exception {
        DocumentVersion planned = report("2025-01", "planned.pdf", "one");
        plan(planned, Target.WEBSITE);
        DocumentVersion doc = report("2025-02", "doc.pdf", "two");
        publications.publish(plan(doc, Target.DOC).id());
        DocumentVersion failed = report("2025-03", "failed.pdf", "three");
        Publication publication = publish(failed);
        jdbc.sql("update ita_publication set state = 'FAILED' where id = ?")
                .param(publication.id())
                .update();

        assertThat(page().text()).contains("ยังไม่มีเอกสารที่เผยแพร่");
        assertThat(get("/public/files/" + publication.id() + "/failed.pdf").statusCode())
                .isEqualTo(404);
    }

    @Test
    void needsNoScriptAndNothingFromElsewhere() throws Exception {
        publish(report("2025-01", NAME, "one"));

        HttpResponse<byte[]> answer = get("/public");
        Document page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));

        assertThat(page.select("script, iframe, [onclick], [style]")).isEmpty();
        assertThat(page.select("[src^=http], link[href^=http]")).isEmpty();
        assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(get("/public/style.css").statusCode()).isEqualTo(200);
    }

    @Test
    void isBuiltForReadersOfEveryKind() throws Exception {
        publish(report("2025-01", NAME, "one"));

        Document page = page();

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("th");
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("header, nav[aria-label], footer")).hasSize(3);
        assertThat(page.selectFirst("meta[name=viewport]")).isNotNull();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void machinesReadTheSameAndNothingInternal() throws Exception {
        DocumentVersion version = report("2025-01", NAME, "one");
        publish(version);

        HttpResponse<byte[]> answer = get("/public/publications.json");
        JsonNode root = json.readTree(answer.body());

        assertThat(header(answer, "Content-Type")).startsWith("application/json");
        assertThat(namesIn(root, new TreeSet<>()))
                .containsExactlyInAnyOrder(
                        "years",
                        "fiscalYear",
                        "steps",
                        "number",
                        "title",
                        "documents",
                        "kind",
                        "month",
                        "current",
                        "earlier",
                        "fileName",
                        "mediaType",
                        "size",
                        "sizeText",
                        "sha256",
                        "publishedOn",
                        "publishedAt",
                        "address");
        JsonNode current = root.at("/years/0/steps/0/documents/0/current");
        assertThat(current.get("sha256").asText()).isEqualTo(version.sha256());
        assertThat(get(current.get("address").asText()).statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("committee1", "officer");
    }

    @Test
    void anAddressThatNamesNothingIsSaidInThai() throws Exception {
        Publication publication = publish(report("2025-01", "a.pdf", "one"));

        for (String path : List.of(
                "/public/files/unknown/a.pdf",
                "/public/files/" + publication.id() + "/other.pdf",
                "/public/files/" + publication.id(),
                "/public/nothing",
                "/public/a/b/c/d")) {
            HttpResponse<byte[]> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .as(path)
                    .contains("ไม่พบเอกสารตามที่อยู่นี้");
        }
    }

    @Test
    void anUnchangedFileIsNotSentAgain() throws Exception {
        DocumentVersion version = report("2025-01", "a.pdf", "one");
        Publication publication = publish(version);
        HttpRequest again = HttpRequest.newBuilder(address("/public/files/" + publication.id() + "/a.pdf"))
                .header("If-None-Match", "\"" + version.sha256() + "\"")
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(again, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(304);
    }

    private DocumentVersion report(String month, String name, String text) throws IOException {
        NewDocument place = new NewDocument(cycle, 8, month, "reportFile", DocumentKind.REPORT, false, "");
        return store.add(place, name, new ByteArrayInputStream(Samples.pdf(text)), "committee1");
    }

    private Publication publish(DocumentVersion version) {
        Publication planned = plan(version, Target.WEBSITE);
        publications.publish(planned.id());
        assertThat(publications.prove(planned.id())).isTrue();
        return planned;
    }

    private Publication plan(DocumentVersion version, Target target) {
        FiscalYear year = FiscalYear.parse(cycleYear()).orElseThrow();
        publications.plan(cycle, year, 8, version.occurrence(), List.of(target), List.of(version), "officer");
        return register.ofStep(cycle, 8, version.occurrence()).stream()
                .filter(planned -> planned.documentVersionId().equals(version.id()))
                .findFirst()
                .orElseThrow();
    }

    private String cycleYear() {
        return jdbc.sql("select fiscal_year from ita_cycle where id = ?")
                .param(cycle)
                .query(String.class)
                .single();
    }

    private Document page() throws Exception {
        HttpResponse<byte[]> answer = get("/public");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static Set<String> namesIn(JsonNode node, Set<String> names) {
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(child -> namesIn(child, names));
        return names;
    }
}
