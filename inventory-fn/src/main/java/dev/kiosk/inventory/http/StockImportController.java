package dev.kiosk.inventory.http;

import dev.kiosk.inventory.InventoryProperties;
import dev.kiosk.inventory.application.ImportStock;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Imports stock from CSV. Nothing is imported of a file that is too large, or has another header. */
@RestController
final class StockImportController {

    private static final byte[] EMPTY = {};

    private final ImportStock importStock;
    private final int maxBytes;

    StockImportController(ImportStock importStock, InventoryProperties settings) {
        this.importStock = importStock;
        this.maxBytes = Math.toIntExact(settings.importMaxSize().toBytes());
    }

    @PostMapping(path = "/api/stock/imports", consumes = "text/csv")
    Mono<ImportResponse> run(ServerHttpRequest request) {
        return DataBufferUtils.join(request.getBody(), maxBytes)
                .map(StockImportController::bytes)
                .defaultIfEmpty(EMPTY)
                .flatMap(file -> importStock.run(StockCsv.rows(file)))
                .map(ImportResponse::of);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
