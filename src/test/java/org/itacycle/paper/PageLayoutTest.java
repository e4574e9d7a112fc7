package org.itacycle.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.itacycle.paper.Rendered.Letter;
import org.itacycle.paper.StampPlaces.Place;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everything a paper says stands on its pages, inside the margins of the regulation, and nothing lies on another. */
class PageLayoutTest {

    private static final float CENTIMETRE = 72 / 2.54f;
    private static final float LEFT = 3 * CENTIMETRE;
    private static final float LEFT_OF_WIDE = 2 * CENTIMETRE;
    private static final float RIGHT = 2 * CENTIMETRE;
    private static final float TOP = 1.4f * CENTIMETRE;
    private static final float BOTTOM = 1.5f * CENTIMETRE;

    /** Rules have a width, and curls of vowels reach over the margin. */
    private static final float TOLERANCE = 4;

    private static final int DOTS_PER_INCH = 72;

    @TestFactory
    Stream<DynamicTest> noLetterStandsOutsideTheMargins() {
        return forAll(pdf -> {
            for (int page = 0; page < pdf.pages(); page++) {
                for (Letter letter : pdf.letters(page)) {
                    assertThat(letter.x()).as("left of %s", letter).isGreaterThan(left(pdf, page) - TOLERANCE);
                    assertThat(letter.x() + letter.width())
                            .as("right of %s", letter)
                            .isLessThan(pdf.paper(page).getWidth() - RIGHT + TOLERANCE);
                    assertThat(letter.y())
                            .as("height of %s", letter)
                            .isBetween(TOP, pdf.paper(page).getHeight() - BOTTOM);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> noInkLiesOutsideTheMargins() {
        return forAll(pdf -> {
            for (int page = 0; page < pdf.pages(); page++) {
                assertThat(inkOutside(pdf, page)).as("page %d", page + 1).isZero();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> noLetterLiesOnAnother() {
        return forAll(pdf -> {
            for (int page = 0; page < pdf.pages(); page++) {
                assertThat(overprinted(pdf.letters(page)))
                        .as("page %d", page + 1)
                        .isEmpty();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyPlaceForAStampIsOnThePaperAndEmpty() {
        return SamplePapers.all().entrySet().stream()
                .map(paper -> DynamicTest.dynamicTest(paper.getKey(), () -> {
                    byte[] bytes = SamplePapers.pdf(paper.getKey());
                    Map<String, Place> places = StampPlaces.in(bytes);
                    assertThat(places.keySet()).containsExactlyElementsOf(StampPlaces.IDS);
                    try (Rendered pdf = new Rendered(bytes)) {
                        places.forEach((id, place) ->
                                assertThat(lettersIn(pdf, place)).as(id).isEmpty());
                    }
                }));
    }

    @Test
    void theHeadOfALongTableStandsOnEveryPage() {
        try (Rendered pdf = new Rendered(SamplePapers.pdf("evidence-index-long"))) {
            assertThat(pdf.pages()).isGreaterThan(4);
            for (int page = 0; page < pdf.pages() - 1; page++) {
                assertThat(pdf.text(page)).contains("ค่าแฮช SHA-256");
            }
            String text = pdf.text().replace(" ", "");
            assertThat(text).contains("รายงานผล_2566_ฉบับที่1.pdf", "รายงานผล_2566_ฉบับที่45.pdf");
        }
    }

    @Test
    void pagesAreNumberedFromTheSecondInTheDigitsOfTheKind() {
        try (Rendered pdf = new Rendered(SamplePapers.pdf("order-long"))) {
            assertThat(pdf.text(0)).doesNotContain("- ๑ -").startsWith("คำสั่งสถาบันตัวอย่าง");
            assertThat(pdf.text(1)).startsWith("- ๒ - ");
            assertThat(pdf.text(9)).startsWith("- ๑๐ - ");
        }
        try (Rendered pdf = new Rendered(SamplePapers.pdf("evidence-index-long"))) {
            assertThat(pdf.text(0)).doesNotContain("- 1 -");
            assertThat(pdf.text(1)).startsWith("- 2 - ");
        }
    }

    @Test
    void aTableOfMeasuresLiesInLandscape() {
        try (Rendered pdf = new Rendered(SamplePapers.pdf("measures-plan-long"))) {
            assertThat(isWide(pdf, 0)).isFalse();
            for (int page = 1; page < pdf.pages(); page++) {
                assertThat(isWide(pdf, page)).isTrue();
            }
        }
    }

    @Test
    void aWordLongerThanAColumnGoesOnInTheNextLine() {
        String endless = "ก้".repeat(300) + " " + "x".repeat(300) + " " + "แก้ไข".repeat(60);
        OrderPaper order = new OrderPaper(
                SamplePapers.YEAR,
                endless,
                endless,
                endless,
                List.of(new OrderPaper.Member(endless, endless, endless, endless)),
                endless);

        try (Rendered pdf = new Rendered(Press.plain().pdf.of(order))) {
            for (int page = 0; page < pdf.pages(); page++) {
                assertThat(inkOutside(pdf, page)).isZero();
                assertThat(overprinted(pdf.letters(page))).isEmpty();
                for (Letter letter : pdf.letters(page)) {
                    assertThat(letter.x() + letter.width())
                            .isLessThan(pdf.paper(page).getWidth() - RIGHT + TOLERANCE);
                }
            }
            assertThat(pdf.text().replace(" ", "")).contains("x".repeat(300));
        }
    }

    private static Stream<DynamicTest> forAll(Consumer<Rendered> check) {
        return SamplePapers.all().entrySet().stream()
                .map(paper -> DynamicTest.dynamicTest(paper.getKey(), () -> {
                    try (Rendered pdf = new Rendered(SamplePapers.pdf(paper.getKey()))) {
                        check.accept(pdf);
                    }
                }));
    }

    private static boolean isWide(Rendered pdf, int page) {
        PDRectangle paper = pdf.paper(page);
        return paper.getWidth() > paper.getHeight();
    }

    private static float left(Rendered pdf, int page) {
        return isWide(pdf, page) ? LEFT_OF_WIDE : LEFT;
    }

    private static int inkOutside(Rendered pdf, int page) {
        BufferedImage picture = pdf.picture(page, DOTS_PER_INCH);
        float left = left(pdf, page) - TOLERANCE;
        float right = pdf.paper(page).getWidth() - RIGHT + TOLERANCE;
        float bottom = pdf.paper(page).getHeight() - BOTTOM + TOLERANCE;
        int ink = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean inside = x >= left - 1 && x <= right && y >= TOP - TOLERANCE && y <= bottom;
                ink += !inside && Ink.at(picture, x, y) ? 1 : 0;
            }
        }
        return ink;
    }

    private static List<Letter> lettersIn(Rendered pdf, Place place) {
        float height = pdf.paper(place.page()).getHeight();
        return pdf.letters(place.page()).stream()
                .filter(letter -> !letter.text().replace("\u00A0", " ").isBlank())
                .filter(letter -> letter.x() >= place.x() && letter.x() < place.x() + place.width())
                .filter(letter -> height - letter.y() >= place.y() && height - letter.y() < place.y() + place.height())
                .toList();
    }

    /** Letters of one line of which one begins more than a point before the other ends; marks have no width. */
    private static List<String> overprinted(List<Letter> letters) {
        List<Letter> sorted = letters.stream()
                .filter(letter -> letter.width() > 1 && !letter.text().isBlank())
                .sorted(Comparator.comparing((Letter letter) -> Math.round(letter.y()))
                        .thenComparing(Letter::x))
                .toList();
        List<String> found = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            Letter before = sorted.get(i - 1);
            Letter after = sorted.get(i);
            if (Math.round(before.y()) == Math.round(after.y()) && before.x() + before.width() > after.x() + 1) {
                found.add(before + " and " + after);
            }
        }
        return found;
    }
}
