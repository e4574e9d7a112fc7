package org.itacycle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentVersion;
import org.itacycle.publication.Publication;
import org.itacycle.publication.Target;
import org.itacycle.records.RecordsTest;
import org.itacycle.records.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecordsTest
class PublicPageTest {

    private static final String NAME = "รายงานเดือนมกราคม 2566 (100%; ฉบับเต็ม).pdf";

    @Autowired
    private Published published;

    @Autowired
    private KnownDueDays dueDays;

    @Autowired
    private KnownNumbers numbers;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private String cycle;

    @BeforeEach
    void emptyShelf() {
        published.nothing();
        dueDays.nothingIsDue();
        cycle = published.of(2566);
    }

    @Test
    void saysSoWhereNothingIsPublished() throws Exception {
        assertThat(page("/public").text()).contains("ยังไม่มีเอกสารที่เผยแพร่");
    }

    @Test
    void showsAPublishedReportUnderItsItemWithItsDateHashAndFile() throws Exception {
        DocumentVersion version = published.report("2023-01", NAME, "one");
        published.publish(8, version);

        Element item = page("/public/2566").selectFirst("section#measures-result");
        Element shown = item.selectFirst("article");

        assertThat(item.selectFirst("h2").text())
                .isEqualTo("O43 การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        assertThat(shown.selectFirst("h3").text()).isEqualTo("รายงานการกำกับติดตาม ประจำเดือนมกราคม 2566");
        assertThat(shown.selectFirst(".file").text())
                .isEqualTo("รายงานเดือนมกราคม 2566 (100%; ฉบับเต็ม) PDF ขนาด " + version.size() + " B");
        assertThat(shown.selectFirst(".dates").text()).isEqualTo("เผยแพร่ 20 มีนาคม 2566");
        assertThat(shown.selectFirst("details code").text()).isEqualTo(version.sha256());
        assertThat(shown.selectFirst("time").attr("datetime")).isEqualTo("2023-03-20T10:00+07:00");
        HttpResponse<byte[]> file = get(shown.selectFirst(".file a").attr("href"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(Samples.pdf("one"));
        assertThat(header(file, "Content-Security-Policy")).isEqualTo("sandbox");
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(file, "Content-Disposition")).startsWith("inline;").contains("filename*=UTF-8''");
    }

    @Test
    void aRegisteredDocumentShowsItsNumberAndLeadsToItsVerification() throws Exception {
        DocumentVersion order = published.document(1, DocumentKind.ORDER, "คำสั่ง.pdf", "order");
        numbers.lay(order, new PublicNumber("12/2565", LocalDate.of(2022, 10, 4), "/public/verify/code"));
        published.publish(6, order);

        assertThat(page("/public/2566").selectFirst("article .number").text())
                .isEqualTo("ที่ 12/2565 ลงวันที่ 4 ตุลาคม 2565");
        assertThat(page("/public/2566/measures/order-1").select(".file-facts a").eachAttr("href"))
                .containsExactly("/public/verify/code");
    }

    @Test
    void theDueDayItselfIsInTimeAndEveryDayAfterItIsCounted() throws Exception {
        published.publish(8, published.report("2023-01", NAME, "one"));

        dueDays.everythingIsDue(LocalDate.of(2023, 3, 20));
        assertThat(page("/public").selectFirst("article .dates").text())
                .isEqualTo("เผยแพร่ 20 มีนาคม 2566 กำหนด 20 มีนาคม 2566 ตามกำหนด");
        assertThat(page("/public").selectFirst(".figures").text()).contains("เผยแพร่ตามกำหนด 1 จาก 1");

        dueDays.everythingIsDue(LocalDate.of(2023, 3, 10));
        assertThat(page("/public").selectFirst("article .dates").text())
                .isEqualTo("เผยแพร่ 20 มีนาคม 2566 กำหนด 10 มีนาคม 2566 ช้า 10 วัน");
        assertThat(page("/public").selectFirst(".figures").text()).contains("เผยแพร่ตามกำหนด 0 จาก 1");
    }

    @Test
    void theOrderAndThePlanAnswerOneItemAndTheReportsTheOther() throws Exception {
        published.wholeYear();

        Document page = page("/public/2566");

        assertThat(page.select("section.item h2 .code").eachText()).containsExactly("O42", "O43");
        assertThat(page.select("#measures h3").eachText()).containsExactly("คำสั่งแต่งตั้งคณะกรรมการ", "มาตรการและแผน");
        assertThat(page.select("#measures-result h3").eachText())
                .containsExactly(
                        "รายงานการกำกับติดตาม ประจำเดือนพฤศจิกายน 2565",
                        "รายงานการกำกับติดตาม ประจำเดือนธันวาคม 2565",
                        "รายงานการกำกับติดตาม ประจำเดือนมกราคม 2566",
                        "รายงานการกำกับติดตาม รอบ 6 เดือน");
    }

    @Test
    void theSameDocumentsHaveOtherCodesInAnotherYearAndNoneWhereTheYearsListIsUnknown() throws Exception {
        published.of(2567);
        published.wholeYear();
        published.of(2568);
        published.wholeYear();
        published.of(2569);
        published.wholeYear();

        assertThat(page("/public/2567").select("section.item h2 .code").eachText())
                .containsExactly("O34", "O35");
        assertThat(page("/public/2569").select("section.item h2").eachText())
                .containsExactly(
                        "O25 การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร",
                        "O26 รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        assertThat(page("/public/2568").select("section.item h2").eachText())
                .containsExactly(
                        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
                        "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
    }

    @Test
    void aDocumentThatNoListKnowsIsShownUnderTheOthers() throws Exception {
        published.publish(6, published.document(4, DocumentKind.MINUTES, "รายงานการประชุม.pdf", "minutes"));

        assertThat(page("/public/2566").select("section#other h3").eachText()).containsExactly("รายงานการประชุม");
        assertThat(page("/public/2566/other/minutes-4").selectFirst("h1").text())
                .isEqualTo("รายงานการประชุม");
    }

    @Test
    void aDocumentsPageShowsAllItsPublishedVersionsTheNewestMarked() throws Exception {
        published.wholeYear();

        Document page = page("/public/2566/measures/measures-plan-3");

        assertThat(page.selectFirst("h1").text()).isEqualTo("มาตรการและแผน (แก้ไข)");
        assertThat(page.select(".versions h3").eachText()).containsExactly("ฉบับที่ 2 ล่าสุด", "ฉบับที่ 1");
        assertThat(page.select(".versions code").eachText())
                .doesNotHaveDuplicates()
                .hasSize(2);
        for (Element version : page.select(".versions h3 a")) {
            assertThat(get(version.attr("href")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void versionsThatWereNeverPublishedAreNotCounted() throws Exception {
        published.report("2023-01", "draft.pdf", "draft");
        published.publish(8, published.report("2023-01", NAME, "final"));

        assertThat(page("/public/2566/measures-result/report-8-2023-01")
                        .select(".versions h3")
                        .eachText())
                .containsExactly("ฉบับที่ 1 ล่าสุด");
    }

    @Test
    void theFrontPageShowsTheNewestYearAndLeadsToTheOthers() throws Exception {
        published.wholeYear();
        published.of(2567);
        published.wholeYear();

        Document page = page("/public");

        assertThat(page.selectFirst("h1").text()).isEqualTo("เอกสารเผยแพร่ ปีงบประมาณ พ.ศ. 2567");
        assertThat(page.select("nav.years a").eachAttr("href")).containsExactly("/public/2567", "/public/2566");
        assertThat(page("/public/2566").selectFirst("nav.years a[aria-current]").text())
                .contains("2566");
    }

    @Test
    void anItemHasAnAddressThatCanBeGivenToAnAssessor() throws Exception {
        published.wholeYear();

        Document page = page("/public/2566/measures");

        assertThat(page.selectFirst("h1").text()).isEqualTo("O42 มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        assertThat(page.select("article")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O42", "o42", "042", "%E0%B9%90%E0%B9%94%E0%B9%92"})
    void anItemIsFoundByTheYearsCodeHoweverItIsWritten(String code) throws Exception {
        published.wholeYear();

        HttpResponse<byte[]> answer = get("/public/2566/" + code);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).isEqualTo("/public/2566/measures");
    }

    @Test
    void aYearInThaiDigitsAndASlashTooManyLeadToTheAddress() throws Exception {
        published.wholeYear();
        String thai = "%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%96";

        assertThat(header(get("/public/" + thai), "Location")).isEqualTo("/public/2566");
        assertThat(header(get("/public/" + thai + "/measures/order-1"), "Location"))
                .isEqualTo("/public/2566/measures/order-1");
        assertThat(header(get("/public/2566/"), "Location")).isEqualTo("/public/2566");
        assertThat(header(get("/public/"), "Location")).isEqualTo("/public");
    }

    @Test
    void showsOnlyWhatIsOutOnTheWebsite() throws Exception {
        Publication waiting = published.plan(8, published.report("2023-01", "planned.pdf", "one"), Target.WEBSITE);
        published.plan(8, published.report("2023-02", "other.pdf", "two"), Target.DOC);

        assertThat(page("/public").text()).contains("ยังไม่มีเอกสารที่เผยแพร่");
        assertThat(get("/public/files/" + waiting.id() + "/planned.pdf").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCancelledCycleIsNotShown() throws Exception {
        published.wholeYear();
        jdbc.sql("update ita_cycle set state = 'CANCELLED' where id = ?")
                .param(cycle)
                .update();

        assertThat(get("/public/2566").statusCode()).isEqualTo(404);
    }

    @Test
    void needsNoScriptAndLoadsNothingFromElsewhere() throws Exception {
        published.wholeYear();
        for (String path : List.of("/public", "/public/2566/measures", "/public/2566/measures/order-1")) {
            HttpResponse<byte[]> answer = get(path);
            Document page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));

            assertThat(page.select("script, iframe, [onclick], [style]")).isEmpty();
            assertThat(page.select("[src^=http], link[href^=http]")).isEmpty();
            assertThat(page.text()).doesNotContain("??");
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.select("h1")).hasSize(1);
            assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
        }
        assertThat(get("/style/public.css").statusCode()).isEqualTo(200);
    }

    @Test
    void everyLinkLeadsSomewhere() throws Exception {
        published.wholeYear();
        for (String path : List.of("/public", "/public/2566/measures", "/public/2566/measures/order-1")) {
            for (String link : page(path).select("a[href^=/]").eachAttr("href")) {
                assertThat(get(link).statusCode())
                        .as(path + " leads to " + link)
                        .isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/2565",
                "/public/2023",
                "/public/66",
                "/public/9999",
                "/public/nothing",
                "/public/2566/structure",
                "/public/2566/O99",
                "/public/2566/measures/order-2",
                "/public/2566/measures-result/order-1",
                "/public/files/unknown/a.pdf",
                "/public/files/unknown",
                "/public/a/b/c/d"
            })
    void anAddressThatNamesNothingIsSaidInThai(String path) throws Exception {
        published.wholeYear();

        HttpResponse<byte[]> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("ไม่พบเอกสารตามที่อยู่นี้");
    }

    @Test
    void aFileIsOnlyFoundUnderItsOwnName() throws Exception {
        Publication publication = published.publish(8, published.report("2023-01", "a.pdf", "one"));

        assertThat(get("/public/files/" + publication.id() + "/a.pdf").statusCode())
                .isEqualTo(200);
        assertThat(get("/public/files/" + publication.id() + "/b.pdf").statusCode())
                .isEqualTo(404);
        assertThat(get("/public/files/" + publication.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() throws Exception {
        DocumentVersion version = published.report("2023-01", "a.pdf", "one");
        Publication publication = published.publish(8, version);

        assertThat(unchanged("/public/files/" + publication.id() + "/a.pdf", "\"" + version.sha256() + "\""))
                .isEqualTo(304);
        for (String path : List.of("/public", "/public/2566", "/public/publications.json")) {
            String tag = header(get(path), "ETag");
            assertThat(tag).as(path).isNotEmpty();
            assertThat(header(get(path), "Cache-Control")).as(path).isEqualTo("no-cache");
            assertThat(unchanged(path, tag)).as(path).isEqualTo(304);
        }
        String before = header(get("/public"), "ETag");
        published.publish(8, published.report("2023-02", "b.pdf", "two"));
        assertThat(unchanged("/public", before)).isEqualTo(200);
    }

    private int unchanged(String path, String tag) throws Exception {
        HttpRequest again = HttpRequest.newBuilder(address(path))
                .header("If-None-Match", tag)
                .build();
        return HttpClient.newHttpClient()
                .send(again, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Document page(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
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
}
