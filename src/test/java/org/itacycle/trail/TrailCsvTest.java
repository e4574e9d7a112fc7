package org.itacycle.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.itacycle.CsvLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailCsvTest {

    private static final int REASON = 9;

    @Test
    void aSpreadsheetOpensItInThai() {
        StringWriter text = new StringWriter();
        TrailCsv csv = new TrailCsv(text);

        csv.begin();
        csv.add(entry(new Deed(
                "director",
                Optional.of("head"),
                Action.SIGNED.id(),
                "2566/2/-/1/x",
                Optional.of("ตรวจแล้ว, \"ครบ\""),
                Optional.of("a".repeat(64)))));

        assertThat(text.toString())
                .startsWith("\uFEFF\"ลำดับ\",\"วันที่ (ค.ศ.)\",")
                .endsWith("\r\n");
        assertThat(cells(text))
                .startsWith(
                        "7",
                        "2023-04-20",
                        "20 เม.ย. 2566",
                        "09:00:00",
                        "director",
                        "head",
                        "ลงนาม",
                        "sign-off.signed",
                        "2566/2/-/1/x",
                        "ตรวจแล้ว, \"ครบ\"",
                        "a".repeat(64));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\uFF1D1",
                "\u00A0=1",
                "=HYPERLINK(\"http://x\",\"y\")"
            })
    void nothingThatWasTypedIsAFormula(String typed) {
        StringWriter text = new StringWriter();

        new TrailCsv(text)
                .add(entry(Deed.of("officer", "form.completed", "2566").because(typed)));

        assertThat(text.toString()).contains(",\"'" + typed.replace("\"", "\"\"") + "\",");
    }

    @Test
    void anActionWithoutTextStaysAsItIs() {
        StringWriter text = new StringWriter();

        new TrailCsv(text).add(entry(Deed.of("officer", "of.an.older.product", "2566")));

        assertThat(text.toString()).contains("\"of.an.older.product\",\"of.an.older.product\"");
    }

    private static List<String> cells(StringWriter text) {
        List<String> lines = text.toString().lines().toList();
        List<String> cells = CsvLine.cells(lines.get(1)).orElseThrow();
        assertThat(cells).hasSize(CsvLine.cells(lines.get(0)).orElseThrow().size());
        assertThat(cells.get(REASON)).isNotEmpty();
        return cells;
    }

    private static Entry entry(Deed deed) {
        return Entry.sealed(7, Instant.parse("2023-04-20T02:00:00Z"), deed, Entry.BEFORE_THE_FIRST, TrailKey.random());
    }
}
