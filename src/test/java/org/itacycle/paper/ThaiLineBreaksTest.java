package org.itacycle.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;

class ThaiLineBreaksTest {

    private final ThaiLineBreaks breaks = new ThaiLineBreaks();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "พ.ศ.",
                "พ.ศ. ๒๕๖๖",
                "พ.ศ. 2566",
                "ก.พ.ร.",
                "ม.ค.",
                "โทร. 123",
                "ต่าง ๆ",
                "ฯลฯ",
                "ฤๅ",
                "คำสั่ง",
                "แต่งตั้ง",
                "ขับเคลื่อน",
                "ดำเนินการ",
                "รายละเอียด",
                "ปีงบประมาณ",
                "หน่วยงาน",
                "กรุงเทพฯ",
                "ข้อ O34",
                "ร้อยละ ๙๐",
                "ครั้งที่ 1"
            })
    void aLineNeverEndsInsideOf(String unit) {
        assertThat(pieces(unit)).containsExactly(unit);
        assertThat(pieces("และ " + unit + " และ")).anyMatch(piece -> piece.contains(unit));
    }

    @Test
    void aLineEndsBetweenWords() {
        assertThat(pieces("คณะกรรมการพิจารณาแผน")).containsExactly("คณะกรรมการ", "พิจารณา", "แผน");
        assertThat(pieces("Integrity and Transparency")).containsExactly("Integrity ", "and ", "Transparency");
    }

    @Test
    void anAddressIsBrokenBehindItsSignsAndAHashAnywhere() {
        assertThat(pieces("https://ita.example.go.th/public/2566"))
                .contains("https://", "public/")
                .endsWith("2566");
        assertThat(pieces(SamplePapers.HASH)).hasSize(64);
    }

    @Test
    void whatIsTooLongIsNotBrokenInsideAClusterNorBehindALeadingVowel() {
        assertThat(pieces("ก้ำ".repeat(20))).containsOnly("ก้ำ");
        assertThat(pieces("เก๊".repeat(20))).containsOnly("เก๊");
    }

    @Test
    void theRestOfALineIsBrokenAsItWasInTheWhole() {
        String whole = "คณะกรรมการขับเคลื่อนหน่วยงานคุณธรรมและชมรมจริยธรรม พ.ศ. ๒๕๖๖";
        List<Integer> inWhole = points(breaks, whole, 0);
        int start = inWhole.get(2);

        assertThat(points(breaks, whole.substring(start), start)).isEqualTo(inWhole.subList(3, inWhole.size()));
    }

    private static List<Integer> points(ThaiLineBreaks breaks, String text, int offset) {
        BreakPointsProvider provider = breaks.getBreakPointsProvider(text, "th", null);
        List<Integer> points = new ArrayList<>();
        for (int at = provider.next().getPosition();
                at >= 0;
                at = provider.next().getPosition()) {
            points.add(at + offset);
        }
        return points;
    }

    private List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to : breaks.of(text)) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
