package dev.kiosk.ui.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that browsers get. */
public final class Answers {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private Answers() {}

    /** After a form was sent: the browser gets the next page, and sends nothing again when it is reloaded. */
    public static ResponseEntity<byte[]> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /** A page, without its body. */
    public static ResponseEntity.BodyBuilder html(HttpStatusCode status, CacheControl cache) {
        return ResponseEntity.status(status).contentType(HTML).cacheControl(cache);
    }
}
