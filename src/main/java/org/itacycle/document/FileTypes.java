package org.itacycle.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** Tells the type of a file from its content; the name and what the browser claims count for nothing. */
final class FileTypes {

    private static final String ZIP = "application/zip";

    private static final int BEGIN = 64;

    /** After a byte order mark or white space at most. */
    private static final Pattern PDF_BEGIN = Pattern.compile("(?:\u00EF\u00BB\u00BF)?\\s*%PDF-");

    private final Tika tika = new Tika();

    /** Empty where the content is of no type that is kept. */
    Optional<FileType> of(Path file) throws IOException {
        String detected = detect(file);
        boolean beginsAsPdf = beginsAsPdf(file);
        if (detected.equals(ZIP) || detected.equals("application/x-tika-ooxml")) {
            return OfficePackage.look(file);
        }
        return FileType.of(detected)
                .filter(type -> type != FileType.TYPED && type != FileType.ZIP)
                .filter(type -> type != FileType.PDF || beginsAsPdf)
                .filter(type -> !isZipAsWell(file));
    }

    /** A ZIP is read from its end: behind another file it is a second one that nobody looked into. */
    private static boolean isZipAsWell(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() > 0;
        } catch (IOException | IllegalArgumentException none) {
            return false;
        }
    }

    /** A PDF is also known by a mark further inside; what begins as something else may be a page to another program. */
    private static boolean beginsAsPdf(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            String begin = new String(content.readNBytes(BEGIN), StandardCharsets.ISO_8859_1);
            return PDF_BEGIN.matcher(begin).lookingAt();
        }
    }

    private String detect(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return tika.detect(content);
        }
    }
}
