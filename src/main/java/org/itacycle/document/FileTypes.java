package org.itacycle.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.Tika;

/** Tells the type of a file from its content; the name and what the browser claims count for nothing. */
final class FileTypes {

    private static final String ZIP = "application/zip";
    private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Tika tika = new Tika();

    /** Empty where the content is of no type that is kept. */
    Optional<FileType> of(Path file) throws IOException {
        String detected = detect(file);
        if (detected.equals(ZIP) || detected.equals("application/x-tika-ooxml")) {
            return OfficePackage.look(file);
        }
        return FileType.of(detected)
                .filter(type -> type != FileType.TYPED && type != FileType.ZIP)
                .filter(type -> type != FileType.PDF || beginsAsPdf(file));
    }

    /** A PDF reader looks for the mark further on as well; a browser would open what stands before it as a page. */
    private static boolean beginsAsPdf(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(PDF_MARK.length), PDF_MARK);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String detect(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return tika.detect(content);
        }
    }
}
