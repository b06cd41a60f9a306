package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.catalogue.application.CatalogueImport;
import dev.kiosk.storefront.catalogue.domain.CatalogueFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes a catalogue file, without ever holding all of it. */
@RestController
public class CatalogueImportController {

    private static final int MAX_LINE_LENGTH = 262_144;

    private final CatalogueImport catalogueImport;
    private final long maxBytes;

    CatalogueImportController(CatalogueImport catalogueImport, StorefrontProperties settings) {
        this.catalogueImport = catalogueImport;
        this.maxBytes = settings.maxImportSize().toBytes();
    }

    @PostMapping(path = "/api/catalogue/imports", consumes = "text/csv")
    Mono<CatalogueFile.Report> read(ServerHttpRequest request) {
        if (request.getHeaders().getContentLength() > maxBytes) {
            return Mono.error(this::tooLarge);
        }
        if (!isUtf8(request.getHeaders().getContentType())) {
            return Mono.error(() -> Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "A catalogue file is UTF-8"));
        }
        return catalogueImport.read(lines(request.getBody()));
    }

    private static boolean isUtf8(@Nullable MediaType type) {
        Charset charset = type == null ? null : type.getCharset();
        return charset == null || charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    }

    private Flux<String> lines(Flux<DataBuffer> body) {
        return Flux.defer(() -> {
            Lines lines = new Lines(MAX_LINE_LENGTH);
            return limited(body)
                    .concatMapIterable(lines::next)
                    .concatWith(Flux.defer(() -> Flux.fromIterable(lines.end())));
        });
    }

    private Flux<byte[]> limited(Flux<DataBuffer> body) {
        AtomicLong received = new AtomicLong();
        return body.map(CatalogueImportController::bytes).doOnNext(bytes -> {
            if (received.addAndGet(bytes.length) > maxBytes) {
                throw tooLarge();
            }
        });
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private DataBufferLimitException tooLarge() {
        return new DataBufferLimitException("a catalogue file has at most " + maxBytes + " bytes");
    }
}
