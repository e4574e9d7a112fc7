package org.itacycle.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The first page of each kind looks as somebody has looked at it and found it right. After a wanted change: run this
 * test with {@code -Dpaper.references=renew}, look at every picture, commit them.
 */
class ReferencePageTest {

    private static final Path REFERENCES = Path.of("src/test/resources/paper");
    private static final Path SEEN = Path.of("target/paper");
    private static final int DOTS_PER_INCH = 72;

    /** Other versions of the JDK draw edges a little differently; a moved line or another letter is far more. */
    private static final double SAME_PAGE = 0.02;

    @TestFactory
    Stream<DynamicTest> theFirstPageOfEachKindLooksAsItShould() {
        return SamplePapers.usual().stream()
                .map(paper -> DynamicTest.dynamicTest(SamplePapers.name(paper), () -> check(paper)));
    }

    private static void check(Paper paper) throws IOException {
        String file = SamplePapers.name(paper) + ".png";
        BufferedImage page;
        try (Rendered pdf = new Rendered(Press.plain().pdf.of(paper))) {
            page = pdf.picture(0, DOTS_PER_INCH);
        }
        if ("renew".equals(System.getProperty("paper.references"))) {
            write(page, REFERENCES.resolve(file));
        }
        write(page, SEEN.resolve(file));
        BufferedImage reference = ImageIO.read(REFERENCES.resolve(file).toFile());
        assertThat(page.getWidth()).isEqualTo(reference.getWidth());
        assertThat(page.getHeight()).isEqualTo(reference.getHeight());
        assertThat(Ink.difference(reference, page, 0, 0))
                .as("compare %s with %s", SEEN.resolve(file), REFERENCES.resolve(file))
                .isLessThan(SAME_PAGE);
    }

    private static void write(BufferedImage page, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(page, "png", file.toFile());
    }
}
