package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.fn.web.ResponseBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Content that is the same for everybody: a shared cache may hold it for a moment, a browser asks again, and whoever has this
 * very content already is told so by its {@code ETag} (RFC 9110, section 8.8.3).
 */
final class Content {

    private static final String FOR_A_MOMENT = "max-age=0, public, s-maxage=5";

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

    Mono<Void> send(HttpServerResponse response) {
        response.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_MOMENT)
                .header(HttpHeaders.ETAG, tag);
        return ResponseBody.send(response, json);
    }

    ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_MOMENT)
                .eTag(tag)
                .body(json);
    }
}
