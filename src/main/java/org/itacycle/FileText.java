package org.itacycle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads text files as Thai spreadsheets save them: UTF-8, with or without its mark, or the Windows code page. */
public final class FileText {

    /** What a Thai spreadsheet looks for at the beginning of a UTF-8 file. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a Thai spreadsheet writes where nobody chose UTF-8. */
    private static final String THAI_WINDOWS = "x-windows-874";

    private FileText() {}

    /** The text without its mark; empty where the bytes are no text. */
    public static Optional<String> of(byte[] content) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName(THAI_WINDOWS))) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                if (text.indexOf('\0') < 0) {
                    return Optional.of(PlainText.harmless(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
                }
            } catch (CharacterCodingException notThisOne) {
                continue;
            }
        }
        return Optional.empty();
    }
}
