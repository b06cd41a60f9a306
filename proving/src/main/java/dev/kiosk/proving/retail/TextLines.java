package dev.kiosk.proving.retail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a file in UTF-8 or, where it is not valid UTF-8, in Windows-1252, which has ISO-8859-1's letters. */
final class TextLines {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextLines() {}

    static List<String> of(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> of(byte[] bytes) {
        String text = decode(bytes);
        String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return body.lines().toList();
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
