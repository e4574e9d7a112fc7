package org.itacycle.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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

    /** Text of a book of a thousand pages; whoever opens it has to hold many times as much. */
    private static final long MOST_TEXT = 24L * 1024 * 1024;

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
            String name = entry.getName();
            boolean first = names.add(name);
            if (!first || names.size() > MOST_ENTRIES || leavesTheFolder(name) || !inflates(name, zip, buffer)) {
                return false;
            }
        }
        return true;
    }

    private boolean inflates(String name, InputStream entry, byte[] buffer) throws IOException {
        PackagePart part = PackagePart.of(name);
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        boolean keeps = name.equals(CONTENT_TYPES);
        long before = inflated;
        for (int read = fill(buffer, entry); read > 0; read = fill(buffer, entry)) {
            keeps |= inflated == before && beginsAsPackage(buffer, read);
            inflated += read;
            boolean tooMuch = swells() || isText(name, part) && inflated - before > MOST_TEXT;
            if (tooMuch || !part.isHarmless(buffer, read) || keeps && inner.size() > HARMLESS_BYTES) {
                return false;
            }
            if (keeps) {
                inner.write(buffer, 0, read);
            }
        }
        if (name.equals(CONTENT_TYPES)) {
            contentTypes.writeBytes(inner.toByteArray());
            return true;
        }
        return !keeps || holdsNoPackage(inner.toByteArray(), buffer);
    }

    /** A chart brings its table as a package; that one holds no further. */
    private boolean holdsNoPackage(byte[] inner, byte[] buffer) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(inner))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                int read = fill(buffer, zip);
                if (beginsAsPackage(buffer, read)) {
                    return false;
                }
                for (; read > 0; read = fill(buffer, zip)) {
                    inflated += read;
                    if (swells()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean swells() {
        return inflated > MOST_BYTES || inflated > HARMLESS_BYTES && inflated > packedSize * MOST_RATIO;
    }

    private static boolean isText(String name, PackagePart part) {
        return name.startsWith("word/") && part.isMarkup();
    }

    private static boolean beginsAsPackage(byte[] buffer, int length) {
        return length > 3 && buffer[0] == 'P' && buffer[1] == 'K' && buffer[2] == 3 && buffer[3] == 4;
    }

    private static int fill(byte[] buffer, InputStream entry) throws IOException {
        return entry.readNBytes(buffer, 0, buffer.length);
    }

    /** Whoever unpacks it shall find everything in the folder that he chose. */
    private static boolean leavesTheFolder(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || ("/" + name + "/").contains("/../");
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
