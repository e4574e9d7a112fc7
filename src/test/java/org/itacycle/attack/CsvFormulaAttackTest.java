package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itacycle.CsvLine;
import org.itacycle.calendar.ImportedDays;
import org.junit.jupiter.api.Test;

/** A text that a spreadsheet takes for a formula when somebody opens the export: it computes, links or starts something. */
class CsvFormulaAttackTest {

    private static final List<String> TEXTS = texts();

    @Test
    void withoutTheGuardTheSpreadsheetComputes() throws IOException {
        assertThat(opened("name\n=7*7")).isEqualTo(49.0);
        assertThat(opened("name;source\na;+7*7")).isEqualTo(49.0);
    }

    @Test
    void noCellOfAnExportBeginsLikeAFormulaWhateverPartsTheCells() {
        for (String separator : List.of(",", ";", "\t", "|")) {
            for (String text : TEXTS) {
                for (String cell :
                        cells("2027-01-01," + CsvLine.quoted(text) + "," + CsvLine.quoted("a;" + text), separator)) {
                    assertThat(cell.strip())
                            .as(text + " parted by " + separator)
                            .doesNotStartWith("=");
                    assertThat(cell).doesNotMatch("(?s)^\\s*[=+@\\-\\uFF1D\\uFF0B\\uFF0D\\uFF20].*");
                }
            }
        }
    }

    @Test
    void theImportReadsWhatWasMeant() {
        for (String text : TEXTS) {
            assertThat(CsvLine.cells("x," + CsvLine.quoted(text))).as(text).contains(List.of("x", text));
        }
        assertThat(ImportedDays.names(ImportedDays.exported(TEXTS))).isEqualTo(TEXTS);
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(Payloads.FORMULAS);
        texts.addAll(List.of("\uFF1D7*7", "a;=7*7", "a|=7*7", "a\",=7*7", "'=7*7 is a formula", "- a list", "5 = 5"));
        texts.addAll(Payloads.EXPRESSIONS);
        return texts;
    }

    /** As a spreadsheet does it: a cell that begins with a sign of a formula is one. */
    private static double opened(String csv) throws IOException {
        String last = csv.substring(csv.lastIndexOf(csv.contains(";") ? ';' : '\n') + 1);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Cell cell = workbook.createSheet().createRow(0).createCell(0, CellType.FORMULA);
            cell.setCellFormula(last.replaceFirst("^[=+]", ""));
            return workbook.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluate(cell)
                    .getNumberValue();
        }
    }

    /** Cells parted by this, in quotes where a cell begins with one. */
    private static List<String> cells(String line, String separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && separator.indexOf(c) >= 0) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
