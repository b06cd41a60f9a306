package dev.kiosk.storefront.catalogue.application;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;

/**
 * Makes bytes, as they arrive, into lines. Where nobody says what they are in, a line is UTF-8 if it can be, and Windows-1252 if
 * not, of which Latin-1 is a part. What is no text becomes U+FFFD.
 */
final class Lines {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final int maxLength;
    private final @Nullable Charset charset;

    /**
     * @param maxLength of a line, in bytes
     * @param charset null where nobody says
     */
    Lines(int maxLength, @Nullable Charset charset) {
        this.maxLength = maxLength;
        this.charset = charset;
    }

    /**
     * The lines that the bytes complete.
     *
     * @throws DataBufferLimitException if a line is too long
     */
    List<String> next(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                add(bytes, start, i);
                lines.add(line());
                start = i + 1;
            }
        }
        add(bytes, start, bytes.length);
        return lines;
    }

    /** The line that no line end completed. */
    List<String> end() {
        return open.size() == 0 ? List.of() : List.of(line());
    }

    private void add(byte[] bytes, int from, int to) {
        if (open.size() + to - from > maxLength) {
            throw new DataBufferLimitException("a line has at most " + maxLength + " bytes");
        }
        open.write(bytes, from, to - from);
    }

    private static String guessed(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(line, WINDOWS);
        }
    }

    private String line() {
        String line = charset == null ? guessed(open.toByteArray()) : open.toString(charset);
        open.reset();
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
