package org.itacycle.paper;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XHTML of a page and replaces what the font cannot show, which PDF/A forbids to be written. */
final class PageSource {

    private static final Logger LOG = LoggerFactory.getLogger(PageSource.class);

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** Drawn for a character that the font has no glyph for. */
    private static final String UNKNOWN = "?";

    private final PaperFont font;
    private final Set<Integer> missing = new TreeSet<>();

    private PageSource(PaperFont font) {
        this.font = font;
    }

    /**
     * The page as a tree.
     *
     * @throws IllegalArgumentException where it is not well-formed XHTML
     */
    static Document read(String xhtml, PaperFont font) {
        Document page = parse(xhtml);
        if (!XHTML.equals(page.getDocumentElement().getNamespaceURI())) {
            throw new IllegalArgumentException("the page says not xmlns=\"" + XHTML + "\"");
        }
        PageSource source = new PageSource(font);
        source.replaceIn(page.getDocumentElement());
        source.tell();
        return page;
    }

    /** The page as it stands, whatever its font can show. */
    static Document parse(String xhtml) {
        try {
            DocumentBuilder parser = parsers().newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            return parser.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("not well-formed XHTML: " + e.getMessage(), e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("cannot read XHTML", e);
        }
    }

    private void replaceIn(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                String text = child.getNodeValue();
                if (!text.codePoints().allMatch(this::canStay)) {
                    child.setNodeValue(text.codePoints().mapToObj(this::shown).collect(Collectors.joining()));
                }
            } else {
                replaceIn(child);
            }
        }
    }

    private boolean canStay(int codePoint) {
        return Character.isWhitespace(codePoint) || font.canShow(codePoint);
    }

    private String shown(int codePoint) {
        if (canStay(codePoint)) {
            return Character.toString(codePoint);
        }
        int type = Character.getType(codePoint);
        if (type == Character.FORMAT || type == Character.CONTROL) {
            return "";
        }
        if (type == Character.SPACE_SEPARATOR) {
            return " ";
        }
        missing.add(codePoint);
        return UNKNOWN;
    }

    private void tell() {
        if (!missing.isEmpty()) {
            LOG.warn(
                    "the font of the papers has no glyph for {}",
                    missing.stream().map("U+%04X"::formatted).toList());
        }
    }

    private static DocumentBuilderFactory parsers() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no secure XML parser", e);
        }
    }
}
