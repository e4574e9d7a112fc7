package org.itacycle.document;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Looks through the objects of a PDF for what acts when somebody opens it: scripts, programs, forms that are sent,
 * attached files, films. What is only shown, and links to pages of the web, may stay.
 */
final class PdfActions {

    /** What a file of 25 MB of honest maps and tables has at most, several times over. */
    private static final int MOST_OBJECTS = 300_000;

    /** Trees of pages, names and fields are a few levels deep, however large the file. */
    private static final int DEEPEST_TREE = 64;

    private static final Set<String> ACTING_KEYS = Set.of(
            "JS", "JavaScript", "AA", "EmbeddedFiles", "EF", "XFA", "RichMediaContent", "RichMediaSettings", "FFilter");
    private static final Set<String> ACTING_TYPES = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Rendition",
            "RichMediaExecute",
            "Movie",
            "Sound");
    private static final Set<String> ACTING_NOTES =
            Set.of("FileAttachment", "RichMedia", "Movie", "Sound", "Screen", "3D");
    private static final Pattern SCHEME =
            Pattern.compile("^[\\s\\p{Cntrl}]*([a-z][a-z0-9+.-]*):", Pattern.CASE_INSENSITIVE);
    private static final Set<String> HARMLESS_SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final COSName OPEN_ACTION = COSName.getPDFName("OpenAction");
    private static final COSName GO_TO = COSName.getPDFName("GoTo");

    private final Deque<COSBase> waiting = new ArrayDeque<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<COSBase, COSDictionary> parents = new IdentityHashMap<>();
    private boolean acts;
    private boolean tangled;

    private PdfActions() {}

    /** What was found in a file. */
    enum Finding {
        NOTHING,
        /** Something would happen by itself or on a click, or another file is within. */
        ACTS,
        /** Too many objects, or trees that are too deep or go round. */
        TANGLED
    }

    static Finding in(COSDocument document) {
        PdfActions look = new PdfActions();
        look.walk(document.getTrailer());
        if (look.acts) {
            return Finding.ACTS;
        }
        return look.tangled || look.treesGoWrong() ? Finding.TANGLED : Finding.NOTHING;
    }

    private void walk(COSBase start) {
        put(start);
        while (!waiting.isEmpty() && !acts && !tangled) {
            COSBase object = waiting.poll();
            if (object instanceof COSDictionary dictionary) {
                look(dictionary);
            } else if (object instanceof COSArray array) {
                array.forEach(this::put);
            }
            tangled |= seen.size() > MOST_OBJECTS;
        }
    }

    private void put(COSBase object) {
        COSBase found = object instanceof COSObject reference ? reference.getObject() : object;
        if ((found instanceof COSDictionary || found instanceof COSArray) && seen.add(found)) {
            waiting.add(found);
        }
    }

    private void look(COSDictionary dictionary) {
        for (COSName key : dictionary.keySet()) {
            acts |= ACTING_KEYS.contains(key.getName());
        }
        acts |= ACTING_TYPES.contains(name(dictionary, COSName.S))
                || ACTING_NOTES.contains(name(dictionary, COSName.SUBTYPE))
                || name(dictionary, COSName.TYPE).equals("EmbeddedFile")
                || actsAtOpening(dictionary)
                || leadsSomewhereElse(dictionary)
                || dictionary instanceof COSStream && dictionary.containsKey(COSName.F);
        noteChildren(dictionary);
        dictionary.getValues().forEach(this::put);
    }

    /** To turn to a page is all that may happen at opening. */
    private static boolean actsAtOpening(COSDictionary dictionary) {
        return dictionary.getDictionaryObject(OPEN_ACTION) instanceof COSDictionary action
                && !GO_TO.equals(action.getDictionaryObject(COSName.S));
    }

    private static boolean leadsSomewhereElse(COSDictionary dictionary) {
        if (!(dictionary.getDictionaryObject(COSName.URI) instanceof COSString address)) {
            return false;
        }
        var scheme = SCHEME.matcher(address.getString());
        return scheme.find() && !HARMLESS_SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    private static String name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }

    /** In a tree each node hangs from one other. */
    private void noteChildren(COSDictionary dictionary) {
        if (dictionary.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            for (int i = 0; i < kids.size(); i++) {
                COSBase kid = kids.getObject(i);
                tangled |= kid instanceof COSDictionary && parents.put(kid, dictionary) != null;
            }
        }
    }

    private boolean treesGoWrong() {
        return parents.keySet().stream().anyMatch(this::isTooDeep);
    }

    private boolean isTooDeep(COSBase node) {
        int depth = 0;
        for (COSBase above = node; above != null && depth <= DEEPEST_TREE; above = parents.get(above)) {
            depth++;
        }
        return depth > DEEPEST_TREE;
    }
}
