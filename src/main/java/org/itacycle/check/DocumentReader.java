package org.itacycle.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.itacycle.check.Reading.State;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Reads the text of kept documents; a version never changes, so what was read of the last ones is remembered. */
@Component
class DocumentReader {

    private static final int REMEMBERED = 32;
    private static final int MOST_PAGES = 300;
    private static final int LONGEST = 400_000;

    private static final String PDF = "application/pdf";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String TYPED = "text/html";

    private final DocumentStore store;
    private final Map<String, Reading> readings = new LinkedHashMap<>(REMEMBERED, 0.75f, true);

    DocumentReader(DocumentStore store) {
        this.store = store;
    }

    Reading read(DocumentVersion version) {
        synchronized (readings) {
            Reading known = readings.get(version.id());
            if (known != null) {
                return known;
            }
        }
        Reading reading = readNow(version);
        synchronized (readings) {
            readings.put(version.id(), reading);
            if (readings.size() > REMEMBERED) {
                readings.remove(readings.keySet().iterator().next());
            }
        }
        return reading;
    }

    private Reading readNow(DocumentVersion version) {
        try (InputStream content = store.content(version.id())) {
            return switch (version.mediaType()) {
                case PDF -> ofPdf(content);
                case WORD -> ofWord(content);
                case TYPED -> ofPage(content);
                default -> Reading.of(State.WITHOUT_TEXT);
            };
        } catch (InvalidPasswordException locked) {
            return Reading.of(State.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // Readers of foreign files fail in ways of their own; that none of them could is the answer.
            return Reading.of(State.DAMAGED);
        }
    }

    private static Reading ofPdf(InputStream content) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(new RandomAccessReadBuffer(content), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                return Reading.of(State.ENCRYPTED);
            }
            if (document.getNumberOfPages() == 0) {
                return Reading.of(State.DAMAGED);
            }
            BoundedText stripper = new BoundedText();
            stripper.setEndPage(MOST_PAGES);
            return Reading.of(shortened(stripper.getText(document)));
        }
    }

    private static Reading ofWord(InputStream content) throws IOException {
        return Reading.of(WordText.of(content, LONGEST));
    }

    /** Pages that the product made of typed text itself. */
    private static Reading ofPage(InputStream content) throws IOException {
        String page = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        String body = page.replaceFirst("(?s)^.*<body>", "").replaceAll("<[^>]*>", "\n");
        return Reading.of(shortened(HtmlUtils.htmlUnescape(body)));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
