package org.itacycle.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.itacycle.paper.StampPlaces.Place;
import org.junit.jupiter.api.Test;

class TypesetterTest {

    private static final Facts FACTS = new Facts("คำสั่ง <เรื่อง> & อื่น", "สถาบันตัวอย่าง");

    private final Typesetter typesetter = new Typesetter(
            new PaperFont(new PaperSettings("", 0, "", Map.of())),
            Clock.fixed(Instant.parse("2022-10-03T03:00:00Z"), ZoneOffset.UTC));

    @Test
    void theSamePageAtTheSameTimeGivesTheSameBytes() {
        String page = page("<p><b>หนา</b> <i>เอน</i> ปกติ</p>");

        assertThat(typesetter.pdf(page, FACTS)).isEqualTo(typesetter.pdf(page, FACTS));
    }

    @Test
    void placesForStampsAreFoundAgainInTheFile() {
        byte[] pdf = typesetter.pdf(
                page(
                        "<div id='stamp-signer' style='margin:100pt 0 0 200pt;width:150pt;height:50pt'></div>"
                                + "<p>ที่ <span id='stamp-number' style='display:inline-block;width:4cm;height:16pt'></span></p>"),
                FACTS);

        assertThat(StampPlaces.in(pdf))
                .containsOnlyKeys(StampPlaces.NUMBER, StampPlaces.SIGNER)
                .containsEntry(StampPlaces.SIGNER, new Place(0, 300, 592, 150, 50));
    }

    @Test
    void whatIsNoPageOfXhtmlIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> typesetter.pdf("<html>", FACTS));
        assertThatIllegalArgumentException().isThrownBy(() -> typesetter.pdf("<html/>", FACTS));
    }

    @Test
    void aFileThatIsNoPdfHasNoPlaces() {
        assertThat(StampPlaces.in("not a PDF".getBytes())).isEmpty();
    }

    private static String page(String body) {
        return "<html xmlns='http://www.w3.org/1999/xhtml'><head><style>@page{size:A4;margin:100pt}"
                + "body{margin:0;font-size:16pt;line-height:1.35}</style></head><body>" + body + "</body></html>";
    }
}
