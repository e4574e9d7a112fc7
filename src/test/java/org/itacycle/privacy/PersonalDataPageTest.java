package org.itacycle.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about personal data says what the file of places says; {@code -Dprivacy.page=renew} writes it anew. */
class PersonalDataPageTest {

    private static final Path PAGE = Path.of("src/site/personal-data.md");
    private static final Path FRAME = Path.of("src/test/resources/privacy/personal-data.md");

    @Test
    void thePageSaysWhatTheFileSays() throws IOException {
        String page = Files.readString(FRAME)
                .replace("{{classes}}", classes())
                .replace("{{places}}", places())
                .replace("{{none}}", none());
        if ("renew".equals(System.getProperty("privacy.page"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String classes() {
        return RetentionClasses.read().entrySet().stream()
                .map(entry -> row(List.of(
                        "`" + entry.getKey() + "`",
                        entry.getValue().get(0),
                        entry.getValue().get(1))))
                .collect(Collectors.joining("\n"));
    }

    private static String places() {
        return Places.read().all().stream()
                .filter(Place::isPersonal)
                .map(place -> row(List.of(
                        place.isElsewhere()
                                ? String.join(" ", place.columns())
                                : "`" + place.table() + "`: " + String.join(", ", place.columns()),
                        place.what(),
                        place.whose(),
                        place.why(),
                        place.kept(),
                        place.exported() ? "yes" : "–",
                        place.erased().word())))
                .collect(Collectors.joining("\n"));
    }

    private static String none() {
        return Long.toString(Places.read().all().stream()
                .filter(place -> !place.isPersonal())
                .mapToLong(place -> place.columns().size())
                .sum());
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
