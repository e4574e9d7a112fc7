package org.itacycle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class BagNamesTest {

    private final BagNames names = new BagNames();

    @Test
    void thaiNamesStayAsTheyAre() {
        assertThat(names.file("01 มาตรการ", "รายงานผล ที่นี่ น้ำ ปั๊ม.pdf"))
                .isEqualTo("01 มาตรการ/รายงานผล ที่นี่ น้ำ ปั๊ม.pdf");
    }

    @Test
    void nothingLeadsOutOfTheBundle() {
        for (String hostile : List.of(
                "../../etc/passwd",
                "..\\..\\windows",
                "/etc/passwd",
                "C:\\x.pdf",
                "..",
                ".",
                "",
                "   ",
                "a\u0000b.pdf",
                "a\r\nb.pdf",
                "~root.pdf",
                "\u202Egnp.exe")) {
            String path = names.file(BagNames.folder(hostile), hostile);

            assertThat(path.split("/", -1)).as(hostile).hasSize(2).doesNotContain("", ".", "..");
            assertThat(path).doesNotContainPattern("[\\p{Cntrl}\\\\:\u202E]").doesNotStartWith("~");
        }
    }

    @Test
    void whatManifestsWriteInDifferentWaysIsReplaced() {
        assertThat(names.file("", "ร้อยละ 90%.pdf")).isEqualTo("ร้อยละ 90\uFF05.pdf");
    }

    @Test
    void namesThatDevicesHaveAreNotTaken() {
        assertThat(names.file("", "CON.pdf")).isEqualTo("_CON.pdf");
        assertThat(BagNames.folder("nul")).isEqualTo("_nul");
    }

    @Test
    void noTwoAreAlikeOnAnyFileSystem() {
        assertThat(names.file("a", "Plan.pdf")).isEqualTo("a/Plan.pdf");
        assertThat(names.file("a", "plan.PDF")).isEqualTo("a/plan (2).PDF");
        assertThat(names.file("A", "Plan.pdf")).isEqualTo("A/Plan (3).pdf");
        assertThat(names.file("b", "Plan.pdf")).isEqualTo("b/Plan.pdf");
        assertThat(names.file("b", Normalizer.normalize("é.pdf", Normalizer.Form.NFC)))
                .isNotEqualTo(names.file("b", Normalizer.normalize("é.pdf", Normalizer.Form.NFD)));
    }

    @Test
    void aLongNameIsCutBetweenLettersAndKeepsItsEnding() {
        String name = names.file("", "ปั๊ม".repeat(100) + ".pdf");

        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
        assertThat(name).endsWith(".pdf").matches("(ปั๊ม)*(ปั๊)?\\.pdf");
        assertThat(BagNames.folder("ก".repeat(200)).getBytes(StandardCharsets.UTF_8))
                .hasSize(120);
    }
}
