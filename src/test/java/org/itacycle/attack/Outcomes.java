package org.itacycle.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.itacycle.document.Inspection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Everything that came out of the product after an attack, and the search for effects in it. */
final class Outcomes {

    /** What stands behind the mark only if somebody computed or looked inside the program. */
    private static final Pattern EVALUATED = Pattern.compile(Payloads.MARK
            + "(?:49|class |java\\.|org\\.(?:camunda|springframework|itacycle)|Process|/usr/|root:)|root:x:0:0");

    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "data", "poster", "srcset");
    private static final Set<String> ADDED = Set.of("svg", "x", "iframe", "object", "embed", "th:block");

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final List<String> harmful = new ArrayList<>();

    /** Any text: JSON, a name, the content of a table. */
    void text(String where, String text) {
        texts.merge(where, text, (before, now) -> before + "\n" + now);
    }

    void page(String where, String html) {
        pages.put(where, html);
        texts.put(where, html);
    }

    void pdf(String where, byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            text(
                    where,
                    new PDFTextStripper().getText(document)
                            + document.getDocumentInformation().getCOSObject());
        }
        Inspection.refusal(content).ifPresent(why -> harmful.add(where + ": " + why));
    }

    void word(String where, byte[] content) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            text(where, extractor.getText());
        }
        Inspection.refusal(content).ifPresent(why -> harmful.add(where + ": " + why));
    }

    /** Every cell; a formula is an effect. */
    void sheet(String where, byte[] content) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA || cell.getHyperlink() != null) {
                            harmful.add(where + ": formula or link at " + cell.getAddress());
                        } else {
                            text(where, cell.toString());
                        }
                    }
                }
            }
        }
        Inspection.refusal(content).ifPresent(why -> harmful.add(where + ": " + why));
    }

    /** What is in a package by name; a name that leaves the folder is an effect. */
    Map<String, byte[]> packed(String where, byte[] content, String folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                boolean leaves = !name.startsWith(folder + "/")
                        || name.contains("\\")
                        || List.of(name.split("/", -1)).contains("..")
                        || name.chars().anyMatch(c -> Character.isISOControl(c) || "<>:\"|?*".indexOf(c) >= 0);
                if (leaves) {
                    harmful.add(where + ": entry " + name);
                }
                files.put(name, zip.readAllBytes());
            }
        }
        return files;
    }

    /** Cells of CSV as every spreadsheet parts them. */
    void csv(String where, String content) {
        text(where, content);
        for (String cell : content.split("[,;\t\r\n]")) {
            if (cell.strip().matches("\"?\\s*[=+@\\uFF1D\\uFF0B\\uFF20].*|\"?\\s*-[^0-9 ].*")) {
                harmful.add(where + ": " + cell);
            }
        }
    }

    void harmful(String what) {
        harmful.add(what);
    }

    Set<String> places() {
        return texts.keySet();
    }

    String textAt(String where) {
        return texts.getOrDefault(where, "");
    }

    List<String> harmful() {
        return harmful;
    }

    /** Where an expression was evaluated, with what came of it. */
    List<String> evaluated() {
        List<String> found = new ArrayList<>();
        texts.forEach((where, text) -> {
            Matcher matcher = EVALUATED.matcher(text);
            if (matcher.find()) {
                found.add(where + ": " + text.substring(matcher.start(), Math.min(text.length(), matcher.end() + 40)));
            }
        });
        return found;
    }

    /** Elements and attributes that no template of the product has. */
    List<String> markup() {
        List<String> found = new ArrayList<>();
        pages.forEach((where, html) -> found.addAll(markup(where, Jsoup.parse(html))));
        return found;
    }

    private static List<String> markup(String where, Document page) {
        List<String> found = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            if (element.tagName().equals("script") && element.data().contains("alert(")
                    || ADDED.contains(element.tagName()) && !isMailInItsSandbox(element)
                    || element.tagName().equals("img") && element.attr("src").equals("x")) {
                found.add(where + ": " + element.tagName());
            }
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
                boolean leads = ADDRESSES.contains(attribute.getKey())
                        && (value.startsWith("javascript:") || value.startsWith("data:text"));
                if (leads
                        || attribute.getKey().startsWith("on")
                        || attribute.getKey().startsWith("th:")) {
                    found.add(where + ": " + element.tagName() + " " + attribute);
                }
            }
        }
        return found;
    }

    /** The administrator's page shows a mail as its reader sees it; nothing in there runs or loads. */
    private static boolean isMailInItsSandbox(Element element) {
        return element.tagName().equals("iframe")
                && element.hasAttr("sandbox")
                && element.attr("sandbox").isEmpty()
                && element.hasAttr("srcdoc")
                && markup("mail", Jsoup.parse(element.attr("srcdoc"))).isEmpty();
    }
}
