package org.itacycle.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperPageTest {

    /** What {@code package-info} promises to who reads the page. */
    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "title", "style", "body", "h1", "h2", "p", "table", "thead", "tbody", "tr", "th", "td",
            "span", "img", "div");

    private static final Set<String> CLASSES = Set.of(
            "order",
            "memo",
            "announcement",
            "report",
            "minutes",
            "index",
            "thai-digits",
            "garuda",
            "large",
            "small",
            "wide",
            "closing",
            "center",
            "plain",
            "point",
            "blank",
            "rule",
            "note",
            "strong",
            "gap",
            "place",
            "short",
            "label",
            "grid",
            "head",
            "signature",
            "dotted",
            "number",
            "exact",
            "code",
            "signer");

    @TestFactory
    Stream<DynamicTest> everyPageKeepsToTheVocabulary() {
        return SamplePapers.all().entrySet().stream()
                .map(paper -> DynamicTest.dynamicTest(paper.getKey(), () -> {
                    Document page = Jsoup.parse(Press.plain().page.xhtml(paper.getValue()));
                    Set<String> elements = new TreeSet<>();
                    Set<String> classes = new TreeSet<>();
                    for (Element element : page.getAllElements()) {
                        elements.add(element.tagName());
                        classes.addAll(element.classNames());
                    }
                    elements.remove("#root");
                    assertThat(ELEMENTS).containsAll(elements);
                    assertThat(CLASSES).containsAll(classes);
                }));
    }

    @Test
    void whatPeopleTypeIsOnlyEverText() {
        String typed = "<script>alert(1)</script> ${7*7} [[${7*7}]] __${7*7}__ &amp; & \" ' </p> #{x} ~{parts}";

        Document page = Jsoup.parse(Press.plain()
                .page
                .xhtml(new OrderPaper(
                        SamplePapers.YEAR,
                        typed,
                        typed,
                        typed,
                        List.of(new OrderPaper.Member(typed, typed, typed, typed)),
                        typed)));

        assertThat(page.select("script")).isEmpty();
        String thai = "<script>alert(๑)</script> ${๗*๗} [[${๗*๗}]] __${๗*๗}__ &amp; & \" ' </p> #{x} ~{parts}";
        assertThat(page.select("h1").text()).isEqualTo("คำสั่ง" + thai);
        assertThat(page.select("td p").eachText()).contains(thai);
        assertThat(page.title()).isEqualTo(typed);
    }

    @Test
    void everyLineThatPeopleTypeIsAParagraph() {
        Document page = Jsoup.parse(Press.plain()
                .page
                .xhtml(new AnnouncementPaper(
                        SamplePapers.YEAR,
                        SamplePapers.AGENCY,
                        "หนึ่ง\r\nสอง",
                        List.of("ก\r\nข\rค\n\n\u2028ง\tจ\u0000\u0008", "ฉ"),
                        "")));

        assertThat(page.select("p.center").eachText()).contains("เรื่อง หนึ่ง สอง");
        assertThat(page.select("p.gap").eachText()).startsWith("ก", "ข", "ค", "ง จ", "ฉ");
    }

    @Test
    void addressesHashesAndFileNamesKeepTheirDigits() {
        MonitoringReportPaper report = SamplePapers.report(PaperKind.MONTHLY_REPORT, 1);
        Press thai = Press.with(new PaperSettings("", 0, "", Map.of(PaperKind.EVIDENCE_INDEX, Digits.THAI)));

        assertThat(thai.page.xhtml(report)).contains(SamplePapers.ADDRESS).contains("ผู้เข้าร่วมประชุม ๖๔ คน");
        assertThat(thai.page.xhtml(SamplePapers.index(1)))
                .contains(SamplePapers.ADDRESS, SamplePapers.HASH, "รายงานผล_2566_ฉบับที่1.pdf", "๓ ต.ค. ๒๕๖๕");
    }

    @ParameterizedTest
    @EnumSource
    void theDigitsOfEachKindMayBeSet(PaperKind kind) {
        Paper paper = SamplePapers.usual().stream()
                .filter(usual -> usual.kind() == kind)
                .findFirst()
                .orElseThrow();

        for (Digits digits : Digits.values()) {
            Document page = Jsoup.parse(Press.with(new PaperSettings("", 0, "", Map.of(kind, digits)))
                    .page
                    .xhtml(paper));
            page.select(".exact").remove();
            String text = page.body().text().replace(SamplePapers.ADDRESS, "").replace("SHA-256", "");
            assertThat(text.matches(".*[0-9].*")).isEqualTo(digits == Digits.ARABIC);
            assertThat(text.matches(".*[๐-๙].*")).isEqualTo(digits == Digits.THAI);
            assertThat(page.body().hasClass("thai-digits")).isEqualTo(digits == Digits.THAI);
        }
    }

    @Test
    void formalPapersHaveThaiDigitsAndTheIndexArabicOnes() {
        PaperSettings settings = new PaperSettings("", 0, "", null);

        assertThat(Arrays.stream(PaperKind.values()).filter(kind -> settings.digits(kind) == Digits.ARABIC))
                .containsExactly(PaperKind.EVIDENCE_INDEX);
    }

    @Test
    void theEmblemStandsWhereOneIsConfiguredAndItsSpaceWhereNot() throws Exception {
        Press press = Press.with(new PaperSettings("", 0, SampleImages.file().toString(), Map.of()));

        Document with = Jsoup.parse(press.page.xhtml(SamplePapers.memo()));
        Document without = Jsoup.parse(Press.plain().page.xhtml(SamplePapers.memo()));

        assertThat(with.select("div.garuda.small img").attr("src")).startsWith("data:image/png;base64,");
        assertThat(without.select("div.garuda.small")).hasSize(1);
        assertThat(without.select("img")).isEmpty();
    }
}
