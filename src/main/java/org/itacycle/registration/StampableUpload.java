package org.itacycle.registration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.UploadCheck;
import org.springframework.stereotype.Component;

/**
 * Refuses a PDF that could not be stamped later, encrypted or damaged, at once when it is attached: its author can still
 * make another. What is only kept as evidence may be as it is.
 */
@Component
class StampableUpload implements UploadCheck {

    private static final Set<DocumentKind> REGISTERED = EnumSet.of(
            DocumentKind.ORDER,
            DocumentKind.MEASURES_PLAN,
            DocumentKind.ANNOUNCEMENT,
            DocumentKind.REPORT,
            DocumentKind.SIGNED_ORIGINAL);

    @Override
    public void check(DocumentKind kind, String mediaType, Path file) throws IOException {
        if (!REGISTERED.contains(kind) || !mediaType.equals("application/pdf")) {
            return;
        }
        switch (look(file)) {
            case ENCRYPTED -> throw Refusal.because(Reason.INVALID, "registration.pdf-encrypted");
            case BROKEN -> throw Refusal.because(Reason.INVALID, "registration.pdf-broken");
            case FINE -> {}
        }
    }

    private enum Finding {
        FINE,
        ENCRYPTED,
        BROKEN
    }

    private static Finding look(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                return Finding.ENCRYPTED;
            }
            return document.getNumberOfPages() > 0 && document.getPage(0) != null ? Finding.FINE : Finding.BROKEN;
        } catch (InvalidPasswordException locked) {
            return Finding.ENCRYPTED;
        } catch (IOException | RuntimeException unreadable) {
            // PDFBox answers some damaged files with a NullPointerException or the like
            return Finding.BROKEN;
        }
    }
}
