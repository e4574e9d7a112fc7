package org.itacycle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.exceptions.CorruptChecksumException;
import gov.loc.repository.bagit.exceptions.FileNotInPayloadDirectoryException;
import gov.loc.repository.bagit.exceptions.VerificationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BagWriterTest {

    private static final LocalDateTime TIME = LocalDateTime.parse("2023-04-20T09:00:00");

    @TempDir
    private Path folder;

    @Test
    void theLibraryOfCongressFindsTheBagCompleteAndValid() throws Exception {
        Path bag = Bags.unpacked(new ByteArrayInputStream(bag()), folder);

        Bag verified = Bags.verified(bag);

        assertThat(bag.getFileName()).hasToString("evidence-2566");
        assertThat(verified.getVersion()).hasToString("1.0");
        assertThat(verified.getMetadata().get("Source-Organization")).containsExactly("สถาบันตัวอย่าง กรม");
        assertThat(verified.getMetadata().get("External-Identifier")).containsExactly("2566");
        assertThat(verified.getMetadata().get("Payload-Oxum")).containsExactly("25.2");
        assertThat(verified.getTagManifests()).hasSize(1);
        assertThat(Files.readString(bag.resolve("data/01 ที่นี่ น้ำ/ปั๊ม.txt"))).isEqualTo("ผล");
    }

    @Test
    void itFindsAFlippedByte() throws Exception {
        Path bag = Bags.unpacked(new ByteArrayInputStream(bag()), folder);
        Path file = bag.resolve("data/plan.txt");
        byte[] content = Files.readAllBytes(file);
        content[3] ^= 1;
        Files.write(file, content);

        assertThatThrownBy(() -> Bags.verified(bag)).isInstanceOf(CorruptChecksumException.class);
    }

    @Test
    void itFindsAChangedFactAMissingAndAnAddedFile() throws Exception {
        Path bag = Bags.unpacked(new ByteArrayInputStream(bag()), folder);
        Path plan = bag.resolve("data/plan.txt");
        byte[] content = Files.readAllBytes(plan);
        Files.delete(plan);
        assertThatThrownBy(() -> Bags.verified(bag)).isInstanceOf(FileNotInPayloadDirectoryException.class);

        Files.write(plan, content);
        Files.writeString(bag.resolve("data/added.txt"), "x");
        assertThatThrownBy(() -> Bags.verified(bag)).isInstanceOf(Exception.class);
        Files.delete(bag.resolve("data/added.txt"));

        Files.writeString(bag.resolve("bag-info.txt"), "Source-Organization: another\nPayload-Oxum: 25.2\n");
        assertThatThrownBy(() -> Bags.verified(bag))
                .isInstanceOfAny(CorruptChecksumException.class, VerificationException.class);
    }

    @Test
    void theSameContentHasTheSameBytesInEveryZone() throws IOException {
        byte[] here = bag();
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            assertThat(bag()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aPathThatStandsTwiceIsRefused() throws IOException {
        try (BagWriter writer = new BagWriter(new ByteArrayOutputStream(), "bag", TIME)) {
            writer.add("a.txt", TIME, text("a"));
            assertThatThrownBy(() -> writer.add("a.txt", TIME, text("b"))).isInstanceOf(IOException.class);
        }
    }

    private static byte[] bag() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BagWriter writer = new BagWriter(bytes, "evidence-2566", TIME)) {
            writer.add("plan.txt", TIME, text("measures and plan 1"));
            writer.add("01 ที่นี่ น้ำ/ปั๊ม.txt", TIME.minusDays(1), text("ผล"));
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("Source-Organization", "สถาบันตัวอย่าง\nกรม");
            facts.put("External-Identifier", "2566");
            writer.finish(facts);
        }
        return bytes.toByteArray();
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
