package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.fn.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a catalogue file is written in. */
final class CatalogueCharset {

    private static final Set<Charset> KNOWN = Set.of(
            StandardCharsets.UTF_8,
            StandardCharsets.US_ASCII,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"));

    private CatalogueCharset() {}

    /**
     * Null where nobody says.
     *
     * @throws Problem if it is another than we read
     */
    static @Nullable Charset of(ServerHttpRequest request) {
        MediaType type = request.getHeaders().getContentType();
        Charset charset = type == null ? null : type.getCharset();
        if (charset != null && !KNOWN.contains(charset)) {
            throw Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type",
                    "A catalogue file is UTF-8, Latin-1 or Windows-1252");
        }
        return charset;
    }
}
