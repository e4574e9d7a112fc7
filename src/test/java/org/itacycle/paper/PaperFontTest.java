package org.itacycle.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.itacycle.RefusedStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperFontTest {

    private static final List<String> CUTS = List.of("Regular", "Bold", "Italic", "BoldItalic");

    @TempDir
    Path folder;

    @Test
    void lettersAreAsLargeAsThoseOfTheFontTheRegulationMeans() {
        assertThat(new PaperFont(settings("")).scale()).isCloseTo(0.683, within(0.001));
        assertThat(new PaperFont(new PaperSettings("", 1, "", Map.of())).scale())
                .isEqualTo(1);
    }

    @Test
    void theLicenceOfTheFontIsShippedWithIt() throws IOException {
        try (InputStream licence = PaperFontTest.class.getResourceAsStream("/paper/font/OFL.txt")) {
            assertThat(new String(licence.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("SIL Open Font License, Version 1.1", "The Sarabun Project Authors");
        }
    }

    @Test
    void anotherFontIsAFolderOfFourCuts() throws IOException {
        copyCuts();

        Press other = Press.with(settings(folder.toString()));

        assertThat(new Rendered(other.pdf.of(SamplePapers.memo())).text()).contains("บันทึกข้อความ");
    }

    @Test
    void anotherFontIsFourFiles() throws IOException {
        copyCuts();
        String files =
                String.join(", ", CUTS.stream().map(cut -> file(cut).toString()).toList());

        assertThat(new PaperFont(settings(files)).canShow(0x0E01)).isTrue();
    }

    @Test
    void aFolderThatLacksACutIsRefused() throws IOException {
        copyCuts();
        Files.delete(file("Bold"));

        refused(folder.toString(), "ita.paper.font=" + folder + ": the folder must hold exactly one");
    }

    @Test
    void aFileThatIsMissingIsRefused() {
        refused("/nowhere/a.ttf,/nowhere/b.ttf,/nowhere/c.ttf,/nowhere/d.ttf", "there is no readable file /nowhere");
        refused("/nowhere", "neither a folder nor four files");
    }

    @Test
    void aFileThatIsNoFontIsRefused() throws IOException {
        copyCuts();
        Files.writeString(file("Italic"), "not a font");
        String files =
                String.join(",", CUTS.stream().map(cut -> file(cut).toString()).toList());

        refused(files, "the cut ITALIC cannot be read");
    }

    @Test
    void anEmblemThatIsNoImageIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("garuda.png"), "not an image");

        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> new Garuda(new PaperSettings("", 0, file.toString(), Map.of())))
                .withMessage("ita.paper.garuda=" + file + ": is neither PNG nor JPEG");
    }

    private static void refused(String font, String message) {
        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> new PaperFont(settings(font)))
                .withMessageContaining(message);
    }

    private static PaperSettings settings(String font) {
        return new PaperSettings(font, 0, "", Map.of());
    }

    private Path file(String cut) {
        return folder.resolve("Other-" + cut + ".ttf");
    }

    private void copyCuts() throws IOException {
        for (String cut : CUTS) {
            try (InputStream font = PaperFontTest.class.getResourceAsStream("/paper/font/Sarabun-" + cut + ".ttf")) {
                Files.copy(font, file(cut));
            }
        }
    }
}
