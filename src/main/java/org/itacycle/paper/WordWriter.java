package org.itacycle.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks through the page of a paper and writes each element as Word has it. Text of the page becomes text, never code. */
final class WordWriter {

    private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "div", "table", "ol", "ul", "li");

    private static final int GAP = 6 * WordLook.POINT;
    private static final int BEFORE_SECTION = 8 * WordLook.POINT;
    private static final int AFTER_RULE = 12 * WordLook.POINT;
    private static final int RULE_MARGIN = 6 * WordLook.CENTIMETRE;
    private static final int MEMO_LINE = 35 * WordLook.POINT;
    private static final int SIGNATURE = (int) (2.3 * WordLook.CENTIMETRE);
    private static final double LARGE_GARUDA = 3;
    private static final double SMALL_GARUDA = 1.5;

    private final XWPFDocument document = new XWPFDocument();
    private final WordLook look;
    private CTSectPr firstSection;
    private boolean wide;
    private boolean written;
    private boolean endsWithTable;

    private WordWriter(WordLook look) {
        this.look = look;
    }

    static byte[] write(org.w3c.dom.Document page, Facts facts) {
        Element body = (Element) page.getElementsByTagNameNS("*", "body").item(0);
        WordWriter writer = new WordWriter(WordLook.of(body));
        try (XWPFDocument document = writer.document) {
            WordStyles.add(document, writer.look);
            writer.blocks(body, writer.sheet());
            writer.finish(facts);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /**
     * Where something is written.
     *
     * @param paragraph gives the next empty one
     * @param width between the edges, in twips
     * @param cell empty outside of tables
     * @param size of the letters, in half points
     * @param together whether all of it stays on one page
     */
    private record Place(Supplier<XWPFParagraph> paragraph, int width, Element cell, int size, boolean together) {

        boolean isCell() {
            return cell != null;
        }

        Place keptTogether() {
            return new Place(paragraph, width, cell, size, true);
        }
    }

    private Place sheet() {
        return new Place(
                this::nextParagraph,
                wide ? WordSheet.WIDE_WIDTH : WordSheet.PORTRAIT_WIDTH,
                null,
                WordLook.BODY,
                false);
    }

    private XWPFParagraph nextParagraph() {
        written = true;
        endsWithTable = false;
        return document.createParagraph();
    }

    /** Words outside any block of their own make a paragraph. */
    private void blocks(Element parent, Place place) {
        List<Node> loose = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && BLOCKS.contains(element.getLocalName())) {
                loose(loose, place);
                block(element, place);
            } else if (child instanceof Element || !child.getTextContent().isBlank()) {
                loose.add(child);
            } else if (!loose.isEmpty()) {
                loose.add(child);
            }
        }
        loose(loose, place);
    }

    private void loose(List<Node> nodes, Place place) {
        if (!nodes.isEmpty()) {
            XWPFParagraph paragraph = place.paragraph().get();
            aligned(paragraph, place);
            WordText.write(paragraph, nodes, place.size(), isBold(place));
            nodes.clear();
        }
    }

    private void block(Element element, Place place) {
        switch (element.getLocalName()) {
            case "h1" -> heading(element, place, WordStyles.HEADING_1, look.headingSize());
            case "h2" -> heading(element, place, WordStyles.HEADING_2, WordLook.BODY);
            case "p", "li" -> paragraph(element, place);
            case "table" -> table(element, place);
            case "div" -> div(element, place);
            default -> blocks(element, place);
        }
    }

    private void heading(Element element, Place place, String style, int size) {
        XWPFParagraph paragraph = place.paragraph().get();
        paragraph.setStyle(style);
        if (style.equals(WordStyles.HEADING_1)) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            if (look.kind().equals("memo")) {
                exactly(paragraph, MEMO_LINE);
            }
        } else {
            paragraph.setSpacingBefore(BEFORE_SECTION);
        }
        WordText.write(paragraph, element, size, true);
    }

    private void paragraph(Element element, Place place) {
        XWPFParagraph paragraph = place.paragraph().get();
        if (place.together()) {
            properties(paragraph).addNewKeepNext();
        }
        if (WordLook.is(element, "gap")) {
            paragraph.setSpacingBefore(GAP);
        }
        if (WordLook.is(element, "blank")) {
            dottedLine(paragraph, place.width());
        } else if (WordLook.is(element, "rule")) {
            rule(paragraph);
        } else {
            shape(paragraph, element, place);
            WordText.write(paragraph, element, WordLook.paragraphSize(element, place.size()), isBold(place));
        }
    }

    private static void shape(XWPFParagraph paragraph, Element element, Place place) {
        if (place.isCell()) {
            aligned(paragraph, place);
        } else if (WordLook.is(element, "center")) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        } else if (WordLook.is(element, "point")) {
            paragraph.setIndentationLeft(WordLook.INDENT);
        } else if (!WordLook.is(element, "plain") && !WordLook.is(element, "note")) {
            paragraph.setIndentationFirstLine(WordLook.INDENT);
            paragraph.setAlignment(ParagraphAlignment.THAI_DISTRIBUTE);
        }
    }

    private static void aligned(XWPFParagraph paragraph, Place place) {
        if (place.isCell()
                && (place.cell().getLocalName().equals("th")
                        || WordLook.is(place.cell(), "number")
                        || WordLook.is(place.cell(), "signer"))) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        }
    }

    private static boolean isBold(Place place) {
        return place.isCell() && (place.cell().getLocalName().equals("th") || WordLook.is(place.cell(), "label"));
    }

    /** A line to write on: a tab with dots up to the right edge. */
    private static void dottedLine(XWPFParagraph paragraph, int width) {
        CTTabStop stop = properties(paragraph).addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setLeader(STTabTlc.DOT);
        stop.setPos(BigInteger.valueOf(width));
        paragraph.createRun().addTab();
        WordText.letters(paragraph.getRuns().get(0).getCTR().addNewRPr(), WordLook.BODY, false);
    }

    private static void rule(XWPFParagraph paragraph) {
        paragraph.setIndentationLeft(RULE_MARGIN);
        paragraph.setIndentationRight(RULE_MARGIN);
        paragraph.setSpacingAfter(AFTER_RULE);
        CTPBdr borders = properties(paragraph).addNewPBdr();
        WordTable.dotted(borders.addNewBottom());
        borders.getBottom().setVal(STBorder.SINGLE);
        exactly(paragraph, 4 * WordLook.POINT);
    }

    private void div(Element element, Place place) {
        if (WordLook.is(element, "garuda")) {
            garuda(element, place);
        } else if (WordLook.is(element, "wide")) {
            turn(true);
            blocks(element, sheet());
            turnBack(element);
        } else if (element.getAttribute("id").equals("stamp-signer")) {
            signature(place);
        } else if (WordLook.is(element, "closing")) {
            blocks(element, place.keptTogether());
        } else {
            blocks(element, place);
        }
    }

    /** An empty line to sign on. */
    private static void signature(Place place) {
        XWPFParagraph paragraph = place.paragraph().get();
        paragraph.setSpacingBefore(SIGNATURE / 2);
        paragraph.setIndentationLeft(WordLook.CENTIMETRE / 2);
        paragraph.setIndentationRight(WordLook.CENTIMETRE / 2);
        WordTable.dotted(properties(paragraph).addNewPBdr().addNewBottom());
    }

    private void garuda(Element element, Place place) {
        boolean large = WordLook.is(element, "large");
        double height = large ? LARGE_GARUDA : SMALL_GARUDA;
        XWPFParagraph paragraph = place.paragraph().get();
        if (large) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            paragraph.setSpacingAfter(GAP);
        }
        List<Element> images = elements(element);
        if (images.isEmpty()) {
            exactly(paragraph, (int) (height * WordLook.CENTIMETRE));
        } else {
            picture(paragraph, images.get(0).getAttribute("src"), height);
        }
    }

    private static void picture(XWPFParagraph paragraph, String address, double centimetres) {
        byte[] png = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
        try {
            var image = ImageIO.read(new ByteArrayInputStream(png));
            int height = (int) (centimetres * Units.EMU_PER_CENTIMETER);
            int width = (int) ((double) height * image.getWidth() / image.getHeight());
            paragraph
                    .createRun()
                    .addPicture(new ByteArrayInputStream(png), Document.PICTURE_TYPE_PNG, "garuda.png", width, height);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("the emblem cannot be put into the Word file", e);
        }
    }

    private void table(Element element, Place place) {
        if (place.isCell()) {
            throw new IllegalArgumentException("a table within a table");
        }
        int size = look.tableSize(element);
        if (endsWithTable) {
            // Word joins neighbouring tables to one.
            WordSheet.thin(nextParagraph());
        }
        written = true;
        WordTable table = new WordTable(document.getDocument().getBody().addNewTbl(), element, place.width());
        table.rows((cell, made, width) -> cell(cell, made, width, WordLook.cellSize(cell, size), place.together()));
        endsWithTable = true;
    }

    private void cell(Element source, CTTc cell, int width, int size, boolean together) {
        blocks(source, new Place(() -> new XWPFParagraph(cell.addNewP(), document), width, source, size, together));
        if (cell.sizeOfPArray() == 0) {
            cell.addNewP();
        }
    }

    /** Ends the pages so far and goes on in the other direction. */
    private void turn(boolean toWide) {
        if (written && wide != toWide) {
            XWPFParagraph last = nextParagraph();
            WordSheet.thin(last);
            shape(last.getCTP().getPPr().addNewSectPr());
        }
        wide = toWide;
    }

    private void turnBack(Element element) {
        for (Node next = element.getNextSibling(); next != null; next = next.getNextSibling()) {
            if (next instanceof Element) {
                turn(false);
                return;
            }
        }
    }

    private void shape(CTSectPr section) {
        if (wide) {
            WordSheet.wide(section, look);
        } else {
            WordSheet.portrait(section, look);
        }
        firstSection = firstSection == null ? section : firstSection;
    }

    private void finish(Facts facts) {
        if (endsWithTable) {
            WordSheet.thin(nextParagraph());
        }
        var body = document.getDocument().getBody();
        shape(body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr());
        WordSheet.pageNumbers(document, firstSection, look);
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(facts.title());
        properties.setCreator(facts.author());
    }

    private static void exactly(XWPFParagraph paragraph, int twips) {
        paragraph.setSpacingBetween((double) twips / WordLook.POINT, LineSpacingRule.EXACT);
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }
}
