package dev.kiosk.backoffice.stock.pages;

import dev.kiosk.backoffice.web.SentForm;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;

/**
 * The form of what was counted, as it was sent.
 *
 * @param file null where lines were pasted
 */
record CountedLines(SentForm sent, @Nullable FilePart file) {

    private static final int LONGEST_REASON = 200;

    static CountedLines of(MultiValueMap<String, Part> parts) {
        Map<String, String> values = new HashMap<>();
        parts.toSingleValueMap().forEach((name, part) -> {
            if (part instanceof FormFieldPart field) {
                values.put(name, field.value());
            }
        });
        boolean chosen = parts.getFirst("file") instanceof FilePart file
                && !file.filename().isEmpty();
        return new CountedLines(new SentForm(values, Map.of(), ""), chosen ? (FilePart) parts.getFirst("file") : null);
    }

    SentForm checked() {
        SentForm checked = file == null && sent.value("lines").isEmpty()
                ? sent.wrong("lines", "A file is needed, or lines such as CUP,12.")
                : sent;
        return isToBeSet() ? checked.requireText("reason", "The reason", LONGEST_REASON) : checked;
    }

    /** Or else only looked at. */
    boolean isToBeSet() {
        return sent.value("do").equals("set");
    }

    boolean opens() {
        return sent.value("opens").equals("yes");
    }

    String reason() {
        return sent.value("reason");
    }

    Flux<DataBuffer> content() {
        return file == null
                ? Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(
                        sent.value("lines").getBytes(StandardCharsets.UTF_8)))
                : file.content();
    }
}
