package org.itacycle.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The words of one paragraph; white space of the page's source is folded as a browser folds it. */
final class WordText {

    private static final String LATIN = "en-US";
    private static final String THAI = "th-TH";
    private static final char HARD_SPACE = '\u00A0';
    private static final int PLACE = 30;
    private static final int SHORT_PLACE = 16;

    private final XWPFParagraph paragraph;
    private boolean spaceWanted;
    private boolean begun;

    private WordText(XWPFParagraph paragraph) {
        this.paragraph = paragraph;
    }

    /** Writes everything inside an element into a paragraph. */
    static void write(XWPFParagraph paragraph, Element element, int size, boolean bold) {
        new WordText(paragraph).children(element, new Face(size, bold, false));
    }

    /** Writes some neighbouring nodes that stand outside any paragraph of their own. */
    static void write(XWPFParagraph paragraph, Iterable<Node> nodes, int size, boolean bold) {
        WordText text = new WordText(paragraph);
        nodes.forEach(node -> text.node(node, new Face(size, bold, false)));
    }

    private record Face(int size, boolean bold, boolean italic) {}

    private void children(Element element, Face face) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            node(child, face);
        }
    }

    private void node(Node node, Face face) {
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            words(node.getNodeValue(), face);
        } else if (node instanceof Element element) {
            element(element, face);
        }
    }

    private void element(Element element, Face face) {
        switch (element.getLocalName()) {
            case "br" -> {
                run(face).addBreak();
                spaceWanted = false;
                begun = false;
            }
            case "b", "strong" -> children(element, new Face(face.size(), true, face.italic()));
            case "i", "em" -> children(element, new Face(face.size(), face.bold(), true));
            case "span" -> span(element, face);
            default -> children(element, face);
        }
    }

    private void span(Element span, Face face) {
        if (WordLook.is(span, "blank") || WordLook.is(span, "place")) {
            flushSpace(face);
            dottedPlace(WordLook.is(span, "short") ? SHORT_PLACE : PLACE, face);
        } else {
            children(span, WordLook.is(span, "label") ? new Face(face.size(), true, face.italic()) : face);
        }
    }

    /** Dots under hard spaces: whoever fills it in writes over them, and no word is added to the text. */
    private void dottedPlace(int length, Face face) {
        XWPFRun run = run(face, true);
        run.setText(Character.toString(HARD_SPACE).repeat(length));
        begun = true;
    }

    private void words(String source, Face face) {
        String folded = source.replaceAll("[ \\t\\r\\n\\f]+", " ");
        if (folded.isBlank() && folded.indexOf(HARD_SPACE) < 0) {
            spaceWanted = spaceWanted || !folded.isEmpty();
            return;
        }
        boolean endsOpen = folded.endsWith(" ");
        String text = folded.strip();
        boolean space = begun && (spaceWanted || folded.startsWith(" "));
        run(face).setText(space ? " " + text : text);
        begun = true;
        spaceWanted = endsOpen;
    }

    private void flushSpace(Face face) {
        if (spaceWanted && begun) {
            run(face).setText(" ");
        }
        spaceWanted = false;
    }

    private XWPFRun run(Face face) {
        return run(face, false);
    }

    private XWPFRun run(Face face, boolean dotted) {
        XWPFRun run = paragraph.createRun();
        letters(run.getCTR().addNewRPr(), face.size(), face.bold(), face.italic(), dotted);
        return run;
    }

    /** Typeface, size and language for Latin and for complex letters alike: Thai is set by the latter. */
    static void letters(CTRPr properties, int size, boolean bold) {
        letters(properties, size, bold, false, false);
    }

    /** In the order of the format's schema. */
    private static void letters(CTRPr properties, int size, boolean bold, boolean italic, boolean dotted) {
        CTFonts fonts = properties.addNewRFonts();
        fonts.setAscii(WordLook.FONT);
        fonts.setHAnsi(WordLook.FONT);
        fonts.setEastAsia(WordLook.FONT);
        fonts.setCs(WordLook.FONT);
        if (bold) {
            properties.addNewB();
            properties.addNewBCs();
        }
        if (italic) {
            properties.addNewI();
            properties.addNewICs();
        }
        properties.addNewSz().setVal(BigInteger.valueOf(size));
        properties.addNewSzCs().setVal(BigInteger.valueOf(size));
        if (dotted) {
            properties.addNewU().setVal(STUnderline.DOTTED);
        }
        CTLanguage language = properties.addNewLang();
        language.setVal(LATIN);
        language.setBidi(THAI);
    }
}
