package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.application.CatalogueImport;
import dev.kiosk.storefront.catalogue.application.CatalogueLines;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes a catalogue file, without ever holding all of it. */
@OnFace(Face.INNER)
@RestController
public class CatalogueImportController {

    private final CatalogueImport catalogueImport;
    private final CatalogueLines lines;

    CatalogueImportController(CatalogueImport catalogueImport, CatalogueLines lines) {
        this.catalogueImport = catalogueImport;
        this.lines = lines;
    }

    @PostMapping(path = "/api/catalogue/imports", consumes = "text/csv")
    Mono<ImportResponse> read(ServerHttpRequest request) {
        if (lines.isTooLarge(request.getHeaders().getContentLength())) {
            return Mono.error(lines::tooLarge);
        }
        if (!isUtf8(request.getHeaders().getContentType())) {
            return Mono.error(() -> Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "A catalogue file is UTF-8"));
        }
        return catalogueImport.read(lines.of(request.getBody())).map(ImportResponse::of);
    }

    private static boolean isUtf8(@Nullable MediaType type) {
        Charset charset = type == null ? null : type.getCharset();
        return charset == null || charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    }
}
