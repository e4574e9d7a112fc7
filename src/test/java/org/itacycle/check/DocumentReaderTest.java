package org.itacycle.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.itacycle.check.Reading.State;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentOrigin;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.support.SmallPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

    private static final String PDF = "application/pdf";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final DocumentStore store = mock(DocumentStore.class);
    private final DocumentReader reader = new DocumentReader(store);

    @Test
    void wordsArePutOutOfPdfWordAndTypedPages() throws IOException {
        assertThat(reading(PDF, SmallPdf.of("order 2566")).text()).contains("order 2566");
        assertThat(reading(WORD, word("คำสั่ง ๒๕๖๖")).text()).contains("คำสั่ง ๒๕๖๖");
        assertThat(reading(
                                "text/html",
                                "<html><style>x</style><body><h1>คำสั่ง</h1><div>ก &amp; ข</div></body></html>"
                                        .getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("คำสั่ง", "ก & ข")
                .doesNotContain("<", "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", ""})
    void aPdfThatIsLockedInAnyWayIsSaidSo(String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));

            assertThat(reading(PDF, saved(document)).state()).isEqualTo(State.ENCRYPTED);
        }
    }

    @Test
    void whatCannotBeOpenedIsDamagedAndWhatHasNoWordsIsWithoutText() throws IOException {
        assertThat(reading(PDF, "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII))
                        .state())
                .isEqualTo(State.DAMAGED);
        assertThat(reading(WORD, "PK nothing".getBytes(StandardCharsets.US_ASCII))
                        .state())
                .isEqualTo(State.DAMAGED);
        assertThat(reading("image/png", new byte[] {1}).state()).isEqualTo(State.WITHOUT_TEXT);
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            assertThat(reading(PDF, saved(document)).state()).isEqualTo(State.WITHOUT_TEXT);
        }
    }

    @Test
    void aVersionIsReadOnce() throws IOException {
        when(store.content(anyString())).thenAnswer(call -> new ByteArrayInputStream(SmallPdf.of("once")));

        reader.read(version("v", PDF));
        reader.read(version("v", PDF));

        verify(store, times(1)).content("v");
    }

    private Reading reading(String mediaType, byte[] content) throws IOException {
        when(store.content(anyString())).thenReturn(new ByteArrayInputStream(content));
        return reader.read(version("v" + System.nanoTime(), mediaType));
    }

    private static DocumentVersion version(String id, String mediaType) {
        return new DocumentVersion(
                id,
                "d",
                "cycle",
                1,
                "-",
                DocumentKind.ORDER,
                "orderFile",
                "",
                1,
                "a",
                mediaType,
                1,
                "0".repeat(64),
                "officer",
                Instant.EPOCH,
                DocumentOrigin.UPLOADED,
                Optional.empty(),
                false);
    }

    private static byte[] word(String text) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
