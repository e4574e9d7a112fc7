package org.itacycle.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses a picture that is cut off, and one that says it has more pixels than whoever opens it has memory for: some
 * bytes can stand for gigabytes.
 */
@Component
@Order(0)
class PictureUpload implements UploadCheck {

    /** A page of A4 scanned at 900 dpi; 400 MB in the memory of a viewer. */
    private static final long MOST_PIXELS = 100_000_000;

    @Override
    public void check(DocumentKind kind, String mediaType, Path file) throws IOException {
        if (mediaType.equals(FileType.PNG.mediaType())) {
            check(Picture.png(file));
        } else if (mediaType.equals(FileType.JPEG.mediaType())) {
            check(Picture.jpeg(file));
        }
    }

    private static void check(Optional<Picture> read) {
        Picture picture = read.orElseThrow(() -> Refusal.because(Reason.INVALID, "document.picture-broken"));
        if (picture.pixels() < 1) {
            throw Refusal.because(Reason.INVALID, "document.picture-broken");
        }
        if (picture.pixels() > MOST_PIXELS) {
            throw Refusal.because(
                    Reason.INVALID,
                    "document.picture-too-large",
                    Long.toString(picture.width()),
                    Long.toString(picture.height()));
        }
    }
}
