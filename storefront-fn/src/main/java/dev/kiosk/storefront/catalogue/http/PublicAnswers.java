package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.fn.Sha256;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that are the same for everybody: a shared cache may hold them for a moment, a browser asks again, and whoever has
 * this very content already is told so by its {@code ETag} (RFC 9110, section 8.8.3).
 */
final class PublicAnswers {

    private static final CacheControl FOR_A_MOMENT =
            CacheControl.maxAge(Duration.ZERO).sMaxAge(Duration.ofSeconds(5)).cachePublic();
    private static final int TAG_BYTES = 16;

    private final JsonMapper json;

    PublicAnswers(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<byte[]> of(Object content) {
        byte[] body = json.writeValueAsBytes(content);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(FOR_A_MOMENT)
                .eTag(tag(body))
                .body(body);
    }

    private static String tag(byte[] body) {
        return "\"" + HexFormat.of().formatHex(Sha256.of(body), 0, TAG_BYTES) + "\"";
    }
}
