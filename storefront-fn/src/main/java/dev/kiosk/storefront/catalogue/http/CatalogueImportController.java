package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.catalogue.application.CatalogueImport;
import dev.kiosk.storefront.catalogue.domain.CatalogueFile;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.StringDecoder;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes a catalogue file, without ever holding all of it. */
@RestController
public class CatalogueImportController {

    private static final int MAX_LINE_LENGTH = 262_144;
    private static final ResolvableType TEXT = ResolvableType.forClass(String.class);

    private final CatalogueImport catalogueImport;
    private final StringDecoder lines = StringDecoder.textPlainOnly();
    private final long maxBytes;

    CatalogueImportController(CatalogueImport catalogueImport, StorefrontProperties settings) {
        this.catalogueImport = catalogueImport;
        this.maxBytes = settings.maxImportSize().toBytes();
        lines.setMaxInMemorySize(MAX_LINE_LENGTH);
    }

    @PostMapping(path = "/api/catalogue/imports", consumes = "text/csv")
    Mono<CatalogueFile.Report> read(ServerHttpRequest request) {
        if (request.getHeaders().getContentLength() > maxBytes) {
            return Mono.error(this::tooLarge);
        }
        return catalogueImport.read(lines.decode(
                limited(request.getBody()),
                TEXT,
                Objects.requireNonNull(request.getHeaders().getContentType()),
                Map.of()));
    }

    private Flux<DataBuffer> limited(Flux<DataBuffer> body) {
        AtomicLong received = new AtomicLong();
        return body.handle((buffer, sink) -> {
            if (received.addAndGet(buffer.readableByteCount()) > maxBytes) {
                DataBufferUtils.release(buffer);
                sink.error(tooLarge());
            } else {
                sink.next(buffer);
            }
        });
    }

    private DataBufferLimitException tooLarge() {
        return new DataBufferLimitException("a catalogue file has at most " + maxBytes + " bytes");
    }
}
