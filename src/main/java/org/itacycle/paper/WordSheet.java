package org.itacycle.paper;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The sheets of a paper: size, margins, and the page number at the top of every page but the first. */
final class WordSheet {

    private static final int LEFT = 3 * WordLook.CENTIMETRE;
    private static final int RIGHT = 2 * WordLook.CENTIMETRE;
    private static final int TOP = (int) (1.5 * WordLook.CENTIMETRE);
    private static final int BOTTOM = 2 * WordLook.CENTIMETRE;
    private static final int WIDE_BOTTOM = (int) (1.5 * WordLook.CENTIMETRE);
    private static final int HEADER = (int) (1.2 * WordLook.CENTIMETRE);

    /** Below the page number: it pushes the text of its page down to 2.5 cm; the first page has none and starts higher. */
    private static final int BELOW_NUMBER = (int) (0.5 * WordLook.CENTIMETRE);

    /** Between the margins, in twips. */
    static final int PORTRAIT_WIDTH = WordLook.PAGE_WIDTH - LEFT - RIGHT;

    static final int WIDE_WIDTH = WordLook.PAGE_HEIGHT - 2 * RIGHT;

    private WordSheet() {}

    /** Upright, margins 3 cm left and 2 cm right. */
    static void portrait(CTSectPr section, WordLook look) {
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(WordLook.PAGE_WIDTH));
        size.setH(BigInteger.valueOf(WordLook.PAGE_HEIGHT));
        margins(section, LEFT, BOTTOM);
        digits(section, look);
    }

    /** On its side, for wide tables. */
    static void wide(CTSectPr section, WordLook look) {
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(WordLook.PAGE_HEIGHT));
        size.setH(BigInteger.valueOf(WordLook.PAGE_WIDTH));
        size.setOrient(STPageOrientation.LANDSCAPE);
        margins(section, RIGHT, WIDE_BOTTOM);
        digits(section, look);
    }

    private static void margins(CTSectPr section, int left, int bottom) {
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(left));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(bottom));
        margins.setHeader(BigInteger.valueOf(HEADER));
        margins.setFooter(BigInteger.valueOf(HEADER));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void digits(CTSectPr section, WordLook look) {
        if (look.thaiDigits()) {
            section.addNewPgNumType().setFmt(STNumberFormat.THAI_NUMBERS);
        }
    }

    /**
     * Puts the page number, a field of Word, over every page of the document but its first.
     *
     * @param first the section that begins the document
     */
    static void pageNumbers(XWPFDocument document, CTSectPr first, WordLook look) {
        XWPFHeader empty = document.createHeader(HeaderFooterType.FIRST);
        thin(empty.createParagraph());
        XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph line = header.createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        line.setSpacingAfter(BELOW_NUMBER);
        text(line, "- ");
        field(line, " PAGE ");
        text(line, " -");
        moveHeaders(document, first);
        if (!first.isSetTitlePg()) {
            first.addNewTitlePg();
        }
    }

    /** As good as not there. */
    static void thin(XWPFParagraph paragraph) {
        paragraph.setSpacingBetween(1, LineSpacingRule.EXACT);
        var mark = paragraph.getCTP().getPPr().addNewRPr();
        mark.addNewSz().setVal(BigInteger.TWO);
        mark.addNewSzCs().setVal(BigInteger.TWO);
    }

    /** POI hangs headers at the last section; those of the first one are inherited by all that follow. */
    private static void moveHeaders(XWPFDocument document, CTSectPr first) {
        CTSectPr last = document.getDocument().getBody().getSectPr();
        if (last == first) {
            return;
        }
        first.setHeaderReferenceArray(last.getHeaderReferenceArray());
        while (last.sizeOfHeaderReferenceArray() > 0) {
            last.removeHeaderReference(0);
        }
        if (last.isSetTitlePg()) {
            last.unsetTitlePg();
        }
    }

    private static void text(XWPFParagraph line, String text) {
        CTR run = line.getCTP().addNewR();
        WordText.letters(run.addNewRPr(), WordLook.BODY, false);
        var words = run.addNewT();
        words.setStringValue(text);
        words.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
    }

    private static void field(XWPFParagraph line, String code) {
        character(line, STFldCharType.BEGIN);
        CTR run = line.getCTP().addNewR();
        WordText.letters(run.addNewRPr(), WordLook.BODY, false);
        var instruction = run.addNewInstrText();
        instruction.setStringValue(code);
        instruction.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        character(line, STFldCharType.SEPARATE);
        text(line, "");
        character(line, STFldCharType.END);
    }

    private static void character(XWPFParagraph line, STFldCharType.Enum type) {
        CTR run = line.getCTP().addNewR();
        WordText.letters(run.addNewRPr(), WordLook.BODY, false);
        run.addNewFldChar().setFldCharType(type);
    }
}
