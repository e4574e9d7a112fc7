package org.itacycle.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a paper: the text as it is without any, and the two headings that Word's navigation knows. */
final class WordStyles {

    static final String HEADING_1 = "Heading1";
    static final String HEADING_2 = "Heading2";

    private static final String NORMAL = "Normal";
    private static final int SINGLE = 240;

    private WordStyles() {}

    static void add(XWPFDocument document, WordLook look) {
        XWPFStyles styles = document.createStyles();
        styles.setStyles(defaults());
        styles.addStyle(normal());
        styles.addStyle(heading(HEADING_1, "heading 1", 0, look.headingSize()));
        styles.addStyle(heading(HEADING_2, "heading 2", 1, WordLook.BODY));
    }

    private static CTStyles defaults() {
        CTStyles styles = CTStyles.Factory.newInstance();
        CTDocDefaults defaults = styles.addNewDocDefaults();
        WordText.letters(defaults.addNewRPrDefault().addNewRPr(), WordLook.BODY, false);
        single(defaults.addNewPPrDefault().addNewPPr().addNewSpacing());
        return styles;
    }

    private static XWPFStyle normal() {
        CTStyle style = style(NORMAL, NORMAL);
        style.setDefault(true);
        style.addNewQFormat();
        return new XWPFStyle(style);
    }

    private static XWPFStyle heading(String id, String name, int level, int size) {
        CTStyle style = style(id, name);
        style.addNewBasedOn().setVal(NORMAL);
        style.addNewNext().setVal(NORMAL);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        single(paragraph.addNewSpacing());
        paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        WordText.letters(style.addNewRPr(), size, true);
        return new XWPFStyle(style);
    }

    private static CTStyle style(String id, String name) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        return style;
    }

    private static void single(CTSpacing spacing) {
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(SINGLE));
        spacing.setLineRule(STLineSpacingRule.AUTO);
    }
}
