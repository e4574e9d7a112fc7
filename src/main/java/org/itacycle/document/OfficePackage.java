package org.itacycle.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Looks into a ZIP whether it is a Word or Excel file of the open format. Everything is inflated once, against limits:
 * whoever opens the file later shall not be the one who finds out that it is a bomb. Files with macros are not taken.
 */
final class OfficePackage {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MACRO_ENABLED = "macroEnabled";
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final long HARMLESS_BYTES = 16L * 1024 * 1024;
    private static final long MOST_RATIO = 100;

    private final long packedSize;
    private final Set<String> names = new HashSet<>();
    private final ByteArrayOutputStream contentTypes = new ByteArrayOutputStream();
    private long inflated;

    private OfficePackage(long packedSize) {
        this.packedSize = packedSize;
    }

    /** Empty where it is another ZIP, a damaged one, or one that swells beyond the limits. */
    static Optional<FileType> look(Path file) throws IOException {
        OfficePackage found = new OfficePackage(Files.size(file));
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return found.readAll(zip) && found.listsTheSame(file) ? found.type() : Optional.empty();
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            // IllegalArgumentException: entry names that are no UTF-8
            return Optional.empty();
        }
    }

    private boolean readAll(ZipInputStream zip) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            names.add(entry.getName());
            ByteArrayOutputStream types = entry.getName().equals(CONTENT_TYPES) ? contentTypes : null;
            if (names.size() > MOST_ENTRIES || !inflates(zip, buffer, types)) {
                return false;
            }
        }
        return true;
    }

    private boolean inflates(InputStream entry, byte[] buffer, OutputStream copy) throws IOException {
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            inflated += read;
            if (inflated > MOST_BYTES || (inflated > HARMLESS_BYTES && inflated > packedSize * MOST_RATIO)) {
                return false;
            }
            if (copy != null && inflated <= HARMLESS_BYTES) {
                copy.write(buffer, 0, read);
            }
        }
        return true;
    }

    /** Some programs go by the list at the end, others by the entries: nothing may hide from either. */
    private boolean listsTheSame(Path file) throws IOException {
        try (ZipFile listed = new ZipFile(file.toFile())) {
            return listed.stream()
                    .map(ZipEntry::getName)
                    .collect(Collectors.toSet())
                    .equals(names);
        }
    }

    private Optional<FileType> type() {
        if (!names.contains(CONTENT_TYPES) || holdsMacros()) {
            return Optional.empty();
        }
        if (names.contains("word/document.xml")) {
            return Optional.of(FileType.DOCX);
        }
        return names.contains("xl/workbook.xml") ? Optional.of(FileType.XLSX) : Optional.empty();
    }

    private boolean holdsMacros() {
        return names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.endsWith("vbaproject.bin")
                                || name.startsWith("xl/macrosheets/")
                                || name.contains("/activex/"))
                || contentTypes.toString(StandardCharsets.UTF_8).contains(MACRO_ENABLED);
    }
}
