package dev.kiosk.storefront.catalogue.http;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Content that is the same for everybody: a shared cache may hold it for a moment, a browser asks again, and whoever has this
 * very content already is told so by its {@code ETag} (RFC 9110, section 8.8.3).
 */
final class Content {

    private static final CacheControl FOR_A_MOMENT =
            CacheControl.maxAge(Duration.ZERO).sMaxAge(Duration.ofSeconds(5)).cachePublic();

    private final byte[] json;
    private final String tag;

    /**
     * @param json that nobody writes to any more
     * @param tag of this very content, in its quotes
     */
    Content(byte[] json, String tag) {
        this.json = json;
        this.tag = tag;
    }

    int length() {
        return json.length;
    }

    ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(FOR_A_MOMENT)
                .eTag(tag)
                .body(json);
    }
}
