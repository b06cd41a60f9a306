package dev.kiosk.storefront.catalogue.application;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.buffer.DataBufferLimitException;

/** Makes bytes, as they arrive, into lines of UTF-8. What is no UTF-8 becomes U+FFFD. */
final class Lines {

    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final int maxLength;

    /** @param maxLength of a line, in bytes */
    Lines(int maxLength) {
        this.maxLength = maxLength;
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

    private String line() {
        String line = open.toString(StandardCharsets.UTF_8);
        open.reset();
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
