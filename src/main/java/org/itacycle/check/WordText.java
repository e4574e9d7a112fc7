package org.itacycle.check;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a Word file, read from front to back without holding any of its markup: a file of some kilobytes can be
 * made of millions of paragraphs. Headers, footers and notes count, tables line by line; entities are not known.
 */
final class WordText {

    private static final Set<String> PARTS = Set.of("document", "footnotes", "endnotes");
    private static final Set<String> NUMBERED_PARTS = Set.of("header", "footer");

    private final XMLInputFactory markup = XMLInputFactory.newFactory();
    private final StringBuilder text = new StringBuilder();
    private final int longest;

    private WordText(int longest) {
        this.longest = longest;
        markup.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        markup.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /**
     * The beginning of the text, at most so many characters.
     *
     * @throws IOException where the file is no whole Word file
     */
    static String of(InputStream file, int longest) throws IOException {
        WordText read = new WordText(longest);
        boolean found = false;
        try (ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null && read.isShort(); entry = zip.getNextEntry()) {
                found |= entry.getName().equals("word/document.xml");
                if (isText(entry.getName())) {
                    read.part(zip);
                }
            }
        } catch (XMLStreamException damaged) {
            throw new IOException("a damaged Word file", damaged);
        }
        if (!found && read.isShort()) {
            throw new IOException("a Word file without text");
        }
        return read.text.substring(0, Math.min(read.text.length(), longest));
    }

    private static boolean isText(String name) {
        if (!name.startsWith("word/") || !name.endsWith(".xml")) {
            return false;
        }
        String part = name.substring("word/".length(), name.length() - ".xml".length());
        return PARTS.contains(part) || NUMBERED_PARTS.contains(part.replaceFirst("\\d+$", ""));
    }

    private boolean isShort() {
        return text.length() < longest;
    }

    private void part(InputStream content) throws XMLStreamException {
        XMLStreamReader reader = markup.createXMLStreamReader(new Unclosed(content));
        boolean inText = false;
        while (reader.hasNext() && isShort()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText = reader.getLocalName().equals("t");
                    begin(reader.getLocalName());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    end(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inText) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type");
                default -> {}
            }
        }
    }

    private void begin(String element) {
        switch (element) {
            case "tab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            default -> {}
        }
    }

    private void end(String element) {
        if (element.equals("p")) {
            text.append('\n');
        }
    }

    /** The end of an entry is not the end of the file. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream content) {
            super(content);
        }

        @Override
        public void close() {
            // the package is closed by its reader
        }
    }
}
