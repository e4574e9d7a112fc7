package org.itacycle.document;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses a PDF that is cut off or made to harm its readers: what is kept here is opened by colleagues, by assessors and,
 * once published, by everybody. Nothing is taken out of a file, because what was signed has to stay what it was; its
 * author prints it to a new PDF instead. One that a password locks cannot be looked into.
 */
@Component
@Order(0)
class PdfUpload implements UploadCheck {

    /** Readers look for the end there (PDF 32000-1, implementation note 18). */
    private static final int END = 1024;

    /** So many are looked into at once, whoever sends how many. */
    private static final int AT_ONCE = 2;

    private final Semaphore looking = new Semaphore(AT_ONCE, true);

    @Override
    public void check(DocumentKind kind, String mediaType, Path file) throws IOException {
        if (!mediaType.equals(FileType.PDF.mediaType())) {
            return;
        }
        looking.acquireUninterruptibly();
        try {
            look(file);
        } finally {
            looking.release();
        }
    }

    private static void look(Path file) throws IOException {
        if (!hasItsEnd(file)) {
            throw Refusal.because(Reason.INVALID, "document.pdf-broken");
        }
        if (PdfStreams.swell(file)) {
            throw Refusal.because(Reason.INVALID, "document.pdf-tangled");
        }
        switch (actions(file)) {
            case ACTS -> throw Refusal.because(Reason.INVALID, "document.pdf-acts");
            case TANGLED -> throw Refusal.because(Reason.INVALID, "document.pdf-tangled");
            case NOTHING -> {}
        }
    }

    private static boolean hasItsEnd(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(END, content.length())];
            content.seek(content.length() - end.length);
            content.readFully(end);
            return new String(end, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    private static PdfActions.Finding actions(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            PdfActions.Finding finding = PdfActions.in(document.getDocument());
            if (finding == PdfActions.Finding.NOTHING && document.getNumberOfPages() < 1) {
                throw new IOException("a PDF without pages");
            }
            return finding;
        } catch (InvalidPasswordException locked) {
            return PdfActions.Finding.NOTHING;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // A reader of foreign files fails in ways of its own; brackets in brackets end its stack.
            Refusal refusal = Refusal.because(Reason.INVALID, "document.pdf-broken");
            refusal.initCause(unreadable);
            throw refusal;
        }
    }
}
