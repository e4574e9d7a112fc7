package org.itacycle.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.itacycle.Refusal;

/** What stands between a file that somebody attaches and its keeping, in the order of {@link DocumentStore#add}. */
public final class Inspection {

    private static final List<UploadCheck> CHECKS = List.of(new PdfUpload(), new PictureUpload());

    private Inspection() {}

    /** Why this content is refused, as the key of a message; empty where it is kept. */
    public static Optional<String> refusal(byte[] content) {
        try {
            Path file = Files.createTempFile("inspected", ".bin");
            try {
                Files.write(file, content);
                return refusal(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> refusal(Path file) throws IOException {
        Optional<FileType> type = new FileTypes().of(file);
        if (type.isEmpty()) {
            return Optional.of("document.wrong-type");
        }
        try {
            for (UploadCheck check : CHECKS) {
                check.check(DocumentKind.ORDER, type.get().mediaType(), file);
            }
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.text().key());
        }
    }
}
