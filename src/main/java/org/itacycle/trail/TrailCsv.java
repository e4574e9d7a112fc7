package org.itacycle.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itacycle.FileText;
import org.itacycle.calendar.ThaiDates;

/**
 * The trail as CSV that spreadsheets open: UTF-8 with a byte order mark, Thai headings, every cell in quotes. What people
 * typed is never a formula: a cell that begins like one gets an apostrophe in front.
 */
final class TrailCsv {

    private static final String LINE_END = "\r\n";

    /** Also in the wide forms that some spreadsheets take for the narrow ones. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ThaiDates.ZONE);
    private static final List<String> COLUMNS = List.of(
            "number",
            "date",
            "thai-date",
            "time",
            "actor",
            "on-behalf-of",
            "action",
            "name",
            "subject",
            "reason",
            "sha256",
            "key",
            "previous",
            "seal");

    private final Writer out;

    TrailCsv(Writer out) {
        this.out = out;
    }

    void begin() {
        write(FileText.BYTE_ORDER_MARK + line(COLUMNS.stream().map(column -> TrailTexts.text("trail.csv." + column))));
    }

    void add(Entry entry) {
        Deed deed = entry.deed();
        LocalDate day = LocalDate.ofInstant(entry.at(), ThaiDates.ZONE);
        write(line(Stream.of(
                Long.toString(entry.number()),
                day.toString(),
                ThaiDates.shortDate(day),
                TIME.format(entry.at()),
                deed.actor(),
                deed.onBehalfOf().orElse(""),
                TrailTexts.action(deed.action()),
                deed.action(),
                deed.subject(),
                deed.reason().orElse(""),
                deed.sha256().orElse(""),
                entry.keyId(),
                entry.previous(),
                entry.seal())));
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException broken) {
            throw new UncheckedIOException("the export cannot be written", broken);
        }
    }

    private static String line(Stream<String> cells) {
        return cells.map(TrailCsv::cell).collect(Collectors.joining(",", "", LINE_END));
    }

    private static String cell(String text) {
        boolean likeAFormula =
                text.codePoints().dropWhile(TrailCsv::isBlank).limit(1).anyMatch(TrailCsv::beginsAFormula)
                        || text.codePoints().limit(1).anyMatch(TrailCsv::beginsAFormula);
        return '"' + (likeAFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private static boolean beginsAFormula(int point) {
        return BEGINS_A_FORMULA.indexOf(point) >= 0;
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }
}
