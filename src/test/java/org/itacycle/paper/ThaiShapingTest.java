package org.itacycle.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ink of every hard cluster is where Java2D, which shapes by HarfBuzz, puts it. */
class ThaiShapingTest {

    /** The test strings of the shared knowledge (libraries part 2, domain.md B.4). */
    private static final String HARD =
            "ที่นี่ น้ำ ป้าปู่ ปี่ ฝั่ง ฟ้า ปั๊ม กุ้ง ผู้ซื้อ ญู ฐุ ฏฺ กี๊ เปิ้ล ฤๅ ล้ำ ค่ำ ปี้ ปี๊ คล้ำ"
                    + " สั่ง ถ้ำ นั้น ที่|O14|วันที่ A|วันที่ ต่ำ ซ้ำ อื้อ ฐู ญุ ฎุ ฬุ ป่า ฟิ ไม้ โป๊ะ ก็ ฑ์ จันทร์";

    /** Where marks stack or give way: without shaping they lie on each other. */
    private static final String OVERPRINTED =
            "ที่นี่ น้ำ ปี่ ฝั่ง ปั๊ม ผู้ซื้อ กี๊ เปิ้ล ล้ำ ค่ำ ปี้ ปี๊ คล้ำ สั่ง ถ้ำ ญู ฐุ";

    private static final int POINTS = 60;
    private static final int DOTS_PER_INCH = 144;
    private static final double SAME_INK = 0.06;

    static Stream<String> hardWords() {
        return words(HARD);
    }

    static Stream<String> overprintedWords() {
        return words(OVERPRINTED);
    }

    private static Stream<String> words(String list) {
        return Stream.of(list.split(" ")).map(word -> word.replace('|', ' '));
    }

    @ParameterizedTest
    @MethodSource("hardWords")
    void aWordIsShapedAsJavaShapesIt(String word) throws Exception {
        assertThat(difference(set(word), byJava2d(word))).isLessThan(SAME_INK);
    }

    @ParameterizedTest
    @MethodSource("overprintedWords")
    void theSameWordWithoutShapingIsTold(String word) throws Exception {
        assertThat(difference(unshaped(word), byJava2d(word))).isGreaterThan(SAME_INK);
    }

    @Test
    void everyWordCanBeFoundAgainInTheText() {
        String line = String.join(" ", hardWords().toList());
        try (Rendered pdf = new Rendered(Press.plain().typesetter.pdf(page(16, line), new Facts("", "")))) {
            assertThat(pdf.text()).isEqualTo(line);
        }
    }

    @Test
    void everySentenceOfAPaperCanBeFoundAgain() {
        MemoPaper memo = SamplePapers.memo();
        try (Rendered pdf = new Rendered(Press.plain().pdf.of(memo))) {
            String text = pdf.text().replace(" ", "");
            PaperWords say = new PaperWords(Digits.THAI);
            for (String paragraph : say.paragraphs(memo.paragraphs())) {
                assertThat(text).contains(paragraph.replace(" ", ""));
            }
        }
    }

    private static BufferedImage set(String word) {
        try (Rendered pdf = new Rendered(Press.plain().typesetter.pdf(page(POINTS, word), new Facts("", "")))) {
            return pdf.picture(0, DOTS_PER_INCH);
        }
    }

    private static BufferedImage unshaped(String word) throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Document document = new Document(new Rectangle(600, 200));
        PdfWriter writer = PdfWriter.getInstance(document, pdf);
        document.open();
        PdfContentByte page = writer.getDirectContent();
        page.beginText();
        page.setFontAndSize(Press.plain().font.cut(Cut.REGULAR), effectivePoints());
        page.setTextMatrix(20, 100);
        page.showTextBasic(word);
        page.endText();
        document.close();
        try (Rendered rendered = new Rendered(pdf.toByteArray())) {
            return rendered.picture(0, DOTS_PER_INCH);
        }
    }

    private static BufferedImage byJava2d(String word) throws Exception {
        BufferedImage picture = new BufferedImage(1200, 400, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paper = picture.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        paper.setColor(Color.BLACK);
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        try (InputStream file = ThaiShapingTest.class.getResourceAsStream("/paper/font/Sarabun-Regular.ttf")) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(effectivePoints() * DOTS_PER_INCH / 72);
            TextLayout layout = new TextLayout(word, font, new FontRenderContext(null, true, true));
            paper.fill(layout.getOutline(AffineTransform.getTranslateInstance(40, 200)));
        }
        paper.dispose();
        return picture;
    }

    private static float effectivePoints() {
        return (float) (POINTS * Press.plain().font.scale());
    }

    private static String page(int points, String line) {
        return "<html xmlns='http://www.w3.org/1999/xhtml'><head><style>@page{size:600pt 200pt;margin:20pt}"
                + "body{margin:0;line-height:1.5;font-size:" + points + "pt}</style></head><body><p>" + line
                + "</p></body></html>";
    }

    /** Share of the ink that differs when both pictures are cut to their ink; 1 where even the sizes differ. */
    private static double difference(BufferedImage one, BufferedImage other) {
        BufferedImage a = Ink.cut(one);
        BufferedImage b = Ink.cut(other);
        if (Math.abs(a.getWidth() - b.getWidth()) > 3 || Math.abs(a.getHeight() - b.getHeight()) > 3) {
            return 1;
        }
        double best = 1;
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                best = Math.min(best, Ink.difference(a, b, dx, dy));
            }
        }
        return best;
    }
}
