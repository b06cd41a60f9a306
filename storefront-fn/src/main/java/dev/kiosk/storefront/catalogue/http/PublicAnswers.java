package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.fn.Sha256;
import java.util.HexFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers that are the same for everybody. */
@Component
final class PublicAnswers {

    private static final int TAG_BYTES = 16;

    private final JsonMapper json;

    PublicAnswers(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<byte[]> of(Object content) {
        return content(content).answer();
    }

    Content content(Object content) {
        byte[] body = json.writeValueAsBytes(content);
        return new Content(body, tag(body));
    }

    private static String tag(byte[] body) {
        return "\"" + HexFormat.of().formatHex(Sha256.of(body), 0, TAG_BYTES) + "\"";
    }
}
