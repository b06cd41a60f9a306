package dev.kiosk.inventory.http;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.fn.web.RequestBody;
import dev.kiosk.inventory.InventoryProperties;
import dev.kiosk.inventory.application.ImportStock;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Imports stock from CSV. Nothing is imported of a file that is too large, or has another header. */
@OnFace(Face.INNER)
@RestController
final class StockImportController {

    private final ImportStock importStock;
    private final int maxBytes;

    StockImportController(ImportStock importStock, InventoryProperties settings) {
        this.importStock = importStock;
        this.maxBytes = Math.toIntExact(settings.importMaxSize().toBytes());
    }

    @PostMapping(path = "/api/stock/imports", consumes = "text/csv")
    Mono<ImportResponse> run(ServerHttpRequest request) {
        return RequestBody.of(request, maxBytes)
                .flatMap(file -> importStock.run(StockCsv.rows(file)))
                .map(ImportResponse::of);
    }
}
