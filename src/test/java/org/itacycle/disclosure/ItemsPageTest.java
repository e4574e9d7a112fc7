package org.itacycle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.support.Answer;
import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.itacycle.support.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ItaTest
class ItemsPageTest {

    private static final FiscalYear Y2570 = new FiscalYear(2570);
    private static final String FILE = """
            code,key,name,documents,source
            ๐๑,,โครงสร้าง,,
            O2,measures,มาตรการของปีใหม่,,
            O3,,ข้อที่ไม่เคยมี,,
            """;

    @Autowired
    private Catalogues catalogues;

    @LocalServerPort
    private int port;

    private SignedIn administrator;

    @BeforeEach
    void signIn() {
        administrator = SignedIn.as("admin", port);
    }

    @Test
    void onlyAdministratorsSeeAndChangeTheLists() {
        assertThat(SignedIn.as("officer", port).open("/admin/items").status()).isEqualTo(403);
        assertThat(new Browser(port).open("/admin/items").location()).isEqualTo("/login");
        assertThat(administrator.postForm("/admin/items/apply", Map.of()).status())
                .as("without the token of the page")
                .isEqualTo(403);
    }

    @Test
    void showsTheListsAndWhichOfThemAreNotComplete() {
        Document page = page(administrator.open("/admin/items"), 200);

        assertThat(page.select("h2").eachText())
                .containsSubsequence(
                        "ปีงบประมาณ พ.ศ. 2569 22 ข้อ",
                        "ปีงบประมาณ พ.ศ. 2567 2 ข้อ",
                        "ปีงบประมาณ พ.ศ. 2566 43 ข้อ",
                        "ทุกปี 2 ข้อ");
        assertThat(page.text()).contains("ยังไม่ครบทุกข้อ", "ครบทุกข้อ").doesNotContain("??");
    }

    @Test
    void aFileCountsOnlyAfterItsPreviewWasConfirmed() {
        Document preview = page(upload("2570", FILE), 200);

        assertThat(catalogues.ofYear(Y2570)).isEmpty();
        assertThat(preview.select("tbody tr").eachText())
                .containsExactly(
                        "เพิ่ม O1 โครงสร้าง structure",
                        "เพิ่ม O2 มาตรการของปีใหม่ measures",
                        "เพิ่ม O3 ข้อที่ไม่เคยมี o3-2570");

        assertThat(confirm(preview).location()).isEqualTo("/admin/items?saved=2570");
        assertThat(catalogues.codes(Y2570).orElseThrow()).containsExactly("O1", "O2", "O3");
        assertThat(catalogues.ofYear(Y2570).orElseThrow().madeBy()).isEqualTo("admin");
        assertThat(page(administrator.open("/admin/items?saved=2570"), 200)
                        .select(".note.done")
                        .text())
                .contains("2570");
    }

    @Test
    void theNextFileShowsWhatItChanges() {
        confirm(page(upload("2570", FILE), 200));

        Document preview = page(upload("๒๕๗๐", "code,key,name\nO1,structure,โครงสร้าง\nO5,measures,มาตรการ\n"), 200);

        assertThat(preview.select("tbody tr").eachText())
                .containsExactly(
                        "คงเดิม O1 โครงสร้าง structure",
                        "แก้ไข O5 มาตรการ เดิม: O2 มาตรการของปีใหม่ measures",
                        "ลบ O3 ข้อที่ไม่เคยมี o3-2570");
    }

    @Test
    void aFileAtFaultChangesNothingAndNamesItsLines() {
        Document refused = page(upload("2570", "code,key,name\n42,a,ข้อ\nO1,,\n"), 422);

        assertThat(refused.select(".note.error li").eachText())
                .containsExactly(
                        "บรรทัดที่ 2: “42” ไม่ใช่รหัสข้อ กรุณาพิมพ์เช่น O42 หรือ ๐๔๒", "บรรทัดที่ 3: ไม่มีชื่อข้อ");
        assertThat(catalogues.ofYear(Y2570)).isEmpty();
    }

    @Test
    void aYearThatIsNoneAndAFileThatIsNoTextAreRefused() {
        assertThat(page(upload("ปีหน้า", FILE), 422).select(".note.error").text())
                .contains("ไม่ใช่ปีงบประมาณ");
        assertThat(page(upload("2570", "PK\u0003\u0004\0\0"), 422)
                        .select(".note.error")
                        .text())
                .contains("ไม่ใช่ไฟล์ข้อความ");
    }

    @Test
    void whoConfirmsAfterSomebodyElseIsTold() {
        Document first = page(upload("2570", FILE), 200);
        confirm(page(upload("2570", "code,key,name\nO9,measures,มาตรการ\n"), 200));

        assertThat(page(confirm(first), 409).select(".note.error").text()).contains("มีผู้แก้ไข");
        assertThat(catalogues.codes(Y2570).orElseThrow()).containsExactly("O9");
    }

    @Test
    void aListIsHandedOutAsAFileThatTheImportReadsAgain() {
        Answer file = administrator.open("/admin/items/items.csv?year=2566");

        assertThat(file.header("Content-Disposition")).contains("attachment; filename=\"items-2566.csv\"");
        Document preview = page(upload("2566", file.body()), 200);
        assertThat(preview.select("tbody tr")).hasSize(43).allMatch(row -> row.hasClass("same"));
    }

    @Test
    void namesAreShownAsTextAndNothingElse() {
        Document preview = page(upload("2570", "code,key,name\nO1,a,<script>alert(1)</script>${1+1}\n"), 200);

        assertThat(preview.select("script")).isEmpty();
        assertThat(preview.select("tbody td").get(2).text()).isEqualTo("<script>alert(1)</script>${1+1}");
    }

    private Answer upload(String year, String content) {
        Document page = page(administrator.open("/admin/items"), 200);
        return administrator.postFile(
                "/admin/items/file",
                Map.of("year", year, "complete", "true", "source", "คู่มือ", "_csrf", token(page)),
                "ข้อ.csv",
                content);
    }

    /** Presses the button that confirms a preview. */
    private Answer confirm(Document preview) {
        return administrator.postForm(
                "/admin/items/apply",
                preview.select("form[action=/admin/items/apply] input[type=hidden]").stream()
                        .collect(Collectors.toMap(field -> field.attr("name"), Element::val)));
    }

    private static String token(Document page) {
        return page.select("form[action=/admin/items/file] input[name=_csrf]").val();
    }

    private static Document page(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return Jsoup.parse(answer.body());
    }
}
