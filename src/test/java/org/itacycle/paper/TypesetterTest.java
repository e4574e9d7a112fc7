package org.itacycle.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    void severalThreadsMaySetPagesAtOnce() {
        byte[] alone = Press.plain().pdf.of(SamplePapers.plan(20));

        List<byte[]> together = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> Press.plain().pdf.of(SamplePapers.plan(20)))
                .toList();

        assertThat(together).allSatisfy(pdf -> assertThat(pdf).isEqualTo(alone));
    }

    @Test
    void justifiedTextStaysLeftAlignedAndShaped() {
        String text = "<p style='text-align:%s'>" + "ที่นี่ น้ำ ปั๊ม ผู้ซื้อ ".repeat(20) + "</p>";

        try (Rendered justified = new Rendered(typesetter.pdf(page(text.formatted("justify")), FACTS));
                Rendered left = new Rendered(typesetter.pdf(page(text.formatted("left")), FACTS))) {
            assertThat(lettersOf(justified)).isEqualTo(lettersOf(left));
        }
    }

    @Test
    void aPageFetchesNothing() {
        byte[] pdf = typesetter.pdf(
                page("<p><img src='file:///etc/hostname' alt=''/><img src='http://127.0.0.1:9/a.png' alt=''/>x</p>"),
                FACTS);

        try (Rendered rendered = new Rendered(pdf)) {
            assertThat(rendered.text()).isEqualTo("x");
        }
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

    private static List<Rendered.Letter> lettersOf(Rendered pdf) {
        return pdf.letters(0).stream()
                .filter(letter -> !letter.text().isBlank())
                .toList();
    }

    private static String page(String body) {
        return "<html xmlns='http://www.w3.org/1999/xhtml'><head><style>@page{size:A4;margin:100pt}"
                + "body{margin:0;font-size:16pt;line-height:1.35}</style></head><body>" + body + "</body></html>";
    }
}
