package org.itacycle.paper;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import org.w3c.dom.Element;

/** A table of a page as a table of Word: its columns as wide, its head repeated on every page, its rows never broken. */
final class WordTable {

    private static final Pattern WIDTH = Pattern.compile("width:\\s*([0-9.]+)(%|cm)");
    private static final BigInteger HAIRLINE = BigInteger.valueOf(6);
    private static final int CELL_MARGIN = 80;

    /** Labels of a memo are measured for the typeface; a machine without it draws them wider. */
    private static final double LABEL_SLACK = 1.25;

    private final CTTbl table;
    private final Element source;
    private final List<Integer> columns;

    /** @param width between the margins, in twips */
    WordTable(CTTbl table, Element source, int width) {
        this.table = table;
        this.source = source;
        this.columns = columns(source, width);
        properties(width);
        var grid = table.addNewTblGrid();
        columns.forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf(column)));
    }

    /** Writes the content of a cell. */
    interface CellWriter {
        void write(Element cell, CTTc into, int width);
    }

    void rows(CellWriter writer) {
        for (Element row : rows(source)) {
            CTRow made = table.addNewTr();
            CTTrPr properties = made.addNewTrPr();
            properties.addNewCantSplit();
            if (row.getParentNode().getLocalName().equals("thead")) {
                properties.addNewTblHeader();
            }
            int column = 0;
            for (Element cell : cells(row)) {
                int span = span(cell);
                int width = columns.subList(column, Math.min(columns.size(), column + span)).stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                writer.write(cell, cell(made, cell, width, span), width);
                column += span;
            }
        }
    }

    private CTTc cell(CTRow row, Element source, int width, int span) {
        CTTc cell = row.addNewTc();
        CTTcPr properties = cell.addNewTcPr();
        set(properties.addNewTcW(), width);
        if (span > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        if (WordLook.is(source, "dotted")) {
            dotted(properties.addNewTcBorders().addNewBottom());
        }
        if (source.getLocalName().equals("th")) {
            properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        } else if (WordLook.is(this.source, "head")) {
            properties.addNewVAlign().setVal(STVerticalJc.BOTTOM);
        }
        return cell;
    }

    static void dotted(CTBorder border) {
        border.setVal(STBorder.DOTTED);
        border.setSz(HAIRLINE);
        border.setSpace(BigInteger.ZERO);
    }

    private void properties(int width) {
        CTTblPr properties = table.addNewTblPr();
        set(properties.addNewTblW(), width);
        if (WordLook.is(source, "grid")) {
            borders(properties.addNewTblBorders());
        }
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var margins = properties.addNewTblCellMar();
        int side = WordLook.is(source, "grid") ? CELL_MARGIN : 0;
        set(margins.addNewLeft(), side);
        set(margins.addNewRight(), side);
    }

    private static void borders(CTTblBorders borders) {
        List.of(
                        borders.addNewTop(),
                        borders.addNewLeft(),
                        borders.addNewBottom(),
                        borders.addNewRight(),
                        borders.addNewInsideH(),
                        borders.addNewInsideV())
                .forEach(border -> {
                    border.setVal(STBorder.SINGLE);
                    border.setSz(HAIRLINE);
                    border.setSpace(BigInteger.ZERO);
                });
    }

    private static void set(CTTblWidth width, int twips) {
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(twips));
    }

    /** As the first row says, in per cent or centimetres; what it leaves open is shared. */
    private static List<Integer> columns(Element table, int width) {
        List<Integer> columns = new ArrayList<>();
        int taken = 0;
        int open = 0;
        for (Element cell : cells(rows(table).get(0))) {
            int span = span(cell);
            int wanted = width(cell, width) / span;
            for (int i = 0; i < span; i++) {
                columns.add(wanted);
                taken += wanted;
                open += wanted == 0 ? 1 : 0;
            }
        }
        int share = open == 0 ? 0 : Math.max(0, width - taken) / open;
        columns.replaceAll(column -> column == 0 ? share : column);
        return columns;
    }

    private static int width(Element cell, int whole) {
        Matcher width = WIDTH.matcher(cell.getAttribute("style"));
        if (width.find()) {
            double number = Double.parseDouble(width.group(1));
            double twips = width.group(2).equals("%") ? whole * number / 100 : number * WordLook.CENTIMETRE;
            return (int) (WordLook.is(cell, "label") ? twips * LABEL_SLACK : twips);
        }
        return WordLook.is(cell, "code") ? (int) (whole * 0.45) : 0;
    }

    private static int span(Element cell) {
        String span = cell.getAttribute("colspan");
        return span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : WordWriter.elements(table)) {
            if (child.getLocalName().equals("tr")) {
                rows.add(child);
            } else {
                rows.addAll(rows(child));
            }
        }
        return rows;
    }

    private static List<Element> cells(Element row) {
        return WordWriter.elements(row);
    }
}
