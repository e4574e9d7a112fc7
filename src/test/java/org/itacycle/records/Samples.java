package org.itacycle.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.itacycle.support.SmallPicture;

/** Small files of the types that are kept, and of some that are not. */
public final class Samples {

    private static final byte[] ELEMENT = "<x/>".getBytes(StandardCharsets.US_ASCII);

    private Samples() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n%" + text
                        + "\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] png() {
        return SmallPicture.png(8, 8);
    }

    public static byte[] jpeg() {
        return SmallPicture.jpeg(8, 8);
    }

    public static byte[] exe() {
        byte[] exe = new byte[512];
        exe[0] = 'M';
        exe[1] = 'Z';
        exe[0x3C] = (byte) 0x80;
        exe[0x80] = 'P';
        exe[0x81] = 'E';
        return exe;
    }

    public static byte[] docx() {
        return zip("[Content_Types].xml", "word/document.xml");
    }

    public static byte[] xlsx() {
        return zip("[Content_Types].xml", "xl/workbook.xml");
    }

    /** A ZIP with one element in each entry. */
    public static byte[] zip(String... names) {
        return written(zip -> {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(ELEMENT);
            }
        });
    }

    /** What Office itself says of a file with macros, without any macro to find. */
    public static byte[] macroEnabled(String main) {
        return written(zip -> {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types><Override PartName=\"/" + main
                            + "\" ContentType=\"application/vnd.ms-office.macroEnabled.main+xml\"/></Types>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(main));
            zip.write(ELEMENT);
        });
    }

    /** Looks like a Word file and swells to 300 MB. */
    public static byte[] bomb() {
        return written(zip -> {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(ELEMENT);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(ELEMENT);
            byte[] nothing = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(nothing);
            }
        });
    }

    private interface Writing {
        void into(ZipOutputStream zip) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            writing.into(zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
