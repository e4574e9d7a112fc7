package org.itacycle.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.itacycle.Messages;
import org.itacycle.calendar.ThaiDates;
import org.springframework.stereotype.Component;

/**
 * The index as a spreadsheet. Every cell is a text or a number, never a formula, whatever people have typed; days stand
 * as a Thai reader writes them and once more as ISO, for sorting.
 */
@Component
class IndexSheet {

    private static final String APPLICATION = "ITA Cycle";

    /** Four parts with at most four digits, as the format asks. */
    private static final String APPLICATION_VERSION = "1.0";

    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

    /** The columns in their order, with their width in characters of the standard font; Thai needs a little more. */
    private enum Column {
        NUMBER(7),
        ITEM(44),
        TITLE(40),
        PATH(60),
        STEP(9),
        VERSION(8),
        SHA256(68),
        APPROVED_BY(30),
        APPROVED(16),
        ADDRESS(60),
        EFFECTIVE(16),
        EFFECTIVE_ISO(13),
        UPLOADED(16),
        UPLOADED_ISO(13),
        NOTE(40),
        REMARKS(50);

        private final int width;

        Column(int width) {
            this.width = width;
        }
    }

    private final Messages messages;

    IndexSheet(Messages messages) {
        this.messages = messages;
    }

    byte[] of(EvidenceIndex index) {
        try {
            Path written = Files.createTempFile("ita-index-", ".xlsx");
            try {
                write(index, written);
                return withTime(written, index.time());
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the index cannot be written", failed);
        }
    }

    private void write(EvidenceIndex index, Path file) throws IOException {
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), APPLICATION, APPLICATION_VERSION)) {
            workbook.properties().setTitle(index.title());
            files(workbook.newWorksheet(messages.text("evidence.sheet.files")), index.rows());
            findings(workbook.newWorksheet(messages.text("evidence.sheet.findings")), index.remarks());
        }
    }

    private void files(Worksheet sheet, List<IndexRow> rows) {
        for (Column column : Column.values()) {
            sheet.width(column.ordinal(), column.width);
            heading(sheet, column.ordinal(), messages.text("evidence.column." + column));
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        for (int i = 0; i < rows.size(); i++) {
            row(sheet, i + 1, rows.get(i));
        }
        sheet.setAutoFilter(0, 0, rows.size(), Column.values().length - 1);
    }

    private void row(Worksheet sheet, int at, IndexRow row) {
        number(sheet, at, Column.NUMBER, at);
        text(sheet, at, Column.ITEM, row.item());
        text(sheet, at, Column.TITLE, row.title());
        text(sheet, at, Column.PATH, row.path());
        number(sheet, at, Column.STEP, row.step());
        number(sheet, at, Column.VERSION, row.version());
        text(sheet, at, Column.SHA256, row.sha256());
        text(sheet, at, Column.APPROVED_BY, row.approvedBy());
        text(sheet, at, Column.APPROVED, thai(row.approved()));
        text(sheet, at, Column.ADDRESS, row.address());
        text(sheet, at, Column.EFFECTIVE, thai(row.effective()));
        text(sheet, at, Column.EFFECTIVE_ISO, iso(row.effective()));
        text(sheet, at, Column.UPLOADED, thai(Optional.of(row.uploaded())));
        text(sheet, at, Column.UPLOADED_ISO, iso(Optional.of(row.uploaded())));
        text(sheet, at, Column.NOTE, row.note());
        text(sheet, at, Column.REMARKS, String.join("\n", row.remarks()));
        sheet.range(at, 0, at, Column.values().length - 1)
                .style()
                .verticalAlignment("top")
                .wrapText(true)
                .set();
    }

    private void findings(Worksheet sheet, List<String> remarks) {
        sheet.width(0, 120);
        heading(sheet, 0, messages.text("evidence.column.REMARKS"));
        sheet.freezePane(0, 1);
        List<String> lines = remarks.isEmpty() ? List.of(messages.text("evidence.nothing-amiss")) : remarks;
        for (int i = 0; i < lines.size(); i++) {
            sheet.value(i + 1, 0, lines.get(i));
            sheet.style(i + 1, 0).verticalAlignment("top").wrapText(true).set();
        }
    }

    private static void heading(Worksheet sheet, int column, String text) {
        sheet.value(0, column, text);
        sheet.style(0, column)
                .bold()
                .fillColor("D9E7F2")
                .verticalAlignment("top")
                .wrapText(true)
                .set();
    }

    private static void number(Worksheet sheet, int at, Column column, int number) {
        sheet.value(at, column.ordinal(), number);
    }

    private static void text(Worksheet sheet, int at, Column column, String text) {
        if (!text.isEmpty()) {
            sheet.value(at, column.ordinal(), text);
        }
    }

    private static String thai(Optional<LocalDate> day) {
        return day.map(ThaiDates::shortDate).orElse("");
    }

    private static String iso(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /** The library writes the machine's time into the file; the same index shall be the same file. */
    private static byte[] withTime(Path sheet, LocalDateTime time) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(sheet.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry read : from.stream().toList()) {
                ZipEntry entry = new ZipEntry(read.getName());
                entry.setTimeLocal(time);
                to.putNextEntry(entry);
                byte[] part = from.getInputStream(read).readAllBytes();
                to.write(read.getName().equals("docProps/core.xml") ? created(part, time) : part);
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] created(byte[] properties, LocalDateTime time) {
        String moment = time.withNano(0)
                .atZone(ThaiDates.ZONE)
                .toInstant()
                .atOffset(ZoneOffset.UTC)
                .toString();
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll(CREATED, "$1" + moment + "$2")
                .getBytes(StandardCharsets.UTF_8);
    }
}
