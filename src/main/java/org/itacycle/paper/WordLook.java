package org.itacycle.paper;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * What the vocabulary of a page means in Word: sizes in half points, lengths in twips (a twentieth of a point).
 *
 * @param kind class of the page's body
 */
record WordLook(String kind, boolean thaiDigits) {

    /** The typeface of official papers; Word takes it from the reader's machine. */
    static final String FONT = "TH SarabunPSK";

    static final int CENTIMETRE = 567;
    static final int POINT = 20;

    static final int BODY = 32;
    static final int PAGE_WIDTH = 11906;
    static final int PAGE_HEIGHT = 16838;
    static final int INDENT = (int) (2.5 * CENTIMETRE);

    private static final int NOTE = 28;
    private static final int GRID = 28;
    private static final int SMALL_GRID = 24;
    private static final int HEAD_LABEL = 40;
    private static final int HEADING = 36;
    private static final int MEMO_HEADING = 58;

    static WordLook of(Element body) {
        Set<String> classes = classes(body);
        String kind = classes.stream()
                .filter(name -> !name.equals("thai-digits"))
                .findFirst()
                .orElse("");
        return new WordLook(kind, classes.contains("thai-digits"));
    }

    static Set<String> classes(Element element) {
        return Arrays.stream(element.getAttribute("class").split("\\s+"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean is(Element element, String name) {
        return classes(element).contains(name);
    }

    int headingSize() {
        return switch (kind) {
            case "memo" -> MEMO_HEADING;
            case "report", "minutes", "index" -> HEADING;
            default -> BODY;
        };
    }

    int tableSize(Element table) {
        if (is(table, "small")) {
            return SMALL_GRID;
        }
        return is(table, "grid") && !kind.equals("order") ? GRID : BODY;
    }

    static int cellSize(Element cell, int tableSize) {
        return is(cell, "label") ? HEAD_LABEL : tableSize;
    }

    static int paragraphSize(Element paragraph, int size) {
        return is(paragraph, "note") ? NOTE : size;
    }
}
