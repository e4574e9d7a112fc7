package org.itacycle.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The embedded parts of fonts. OpenPDF names each with six random letters and adds a set that PDF/A-2 finds fault with. */
final class SubsetFonts {

    private static final int LETTERS = 6;

    private SubsetFonts() {}

    /** Names every embedded part in the order in which the pages use it, and removes the sets of character ids. */
    static void nameByContent(PDDocument document) {
        Map<COSDictionary, String> named = new HashMap<>();
        for (PDPage page : document.getPages()) {
            for (COSDictionary font : fontsOf(page)) {
                if (!named.containsKey(font)) {
                    named.put(font, prefix(named.size()));
                    rename(font, named.get(font));
                }
            }
        }
    }

    private static List<COSDictionary> fontsOf(PDPage page) {
        List<COSDictionary> fonts = new ArrayList<>();
        COSDictionary resources = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        if (resources != null) {
            resources.keySet().stream()
                    .sorted()
                    .map(resources::getCOSDictionary)
                    .filter(font -> COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE)))
                    .forEach(fonts::add);
        }
        return fonts;
    }

    private static void rename(COSDictionary font, String prefix) {
        String name = prefix + withoutPrefix(font.getNameAsString(COSName.BASE_FONT));
        font.setName(COSName.BASE_FONT, name);
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        COSBase descendant = descendants.getObject(0);
        if (descendant instanceof COSDictionary part) {
            part.setName(COSName.BASE_FONT, name);
            COSDictionary descriptor = part.getCOSDictionary(COSName.FONT_DESC);
            descriptor.setName(COSName.FONT_NAME, name);
            descriptor.removeItem(COSName.getPDFName("CIDSet"));
        }
    }

    private static String withoutPrefix(String name) {
        return name.matches("[A-Z]{6}\\+.*") ? name.substring(LETTERS + 1) : name;
    }

    private static String prefix(int number) {
        StringBuilder letters = new StringBuilder();
        int rest = number;
        for (int i = 0; i < LETTERS; i++) {
            letters.insert(0, (char) ('A' + rest % 26));
            rest /= 26;
        }
        return letters.append('+').toString();
    }
}
