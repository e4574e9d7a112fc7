package org.itacycle.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of file that are kept. */
enum FileType {
    PDF("application/pdf", true, "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    PNG("image/png", true, "png"),
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    /** Made by the product itself from typed text, never uploaded. */
    TYPED("text/html", true, "html"),
    /** A package that the product made itself, never uploaded. */
    ZIP("application/zip", false, "zip");

    private final String mediaType;
    private final boolean shownInBrowser;
    private final List<String> endings;

    FileType(String mediaType, boolean shownInBrowser, String... endings) {
        this.mediaType = mediaType;
        this.shownInBrowser = shownInBrowser;
        this.endings = List.of(endings);
    }

    static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    boolean shownInBrowser() {
        return shownInBrowser;
    }

    String ending() {
        return endings.get(0);
    }

    boolean fits(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
    }
}
