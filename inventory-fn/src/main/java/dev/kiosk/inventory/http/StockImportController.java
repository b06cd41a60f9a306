package dev.kiosk.inventory.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.fn.web.RequestBody;
import dev.kiosk.inventory.InventoryProperties;
import dev.kiosk.inventory.application.ImportStock;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** @param skus {@code known} for a file of nothing but SKUs that stock is kept of, {@code any} for new ones, too */
    @PostMapping(path = "/api/stock/imports", consumes = "text/csv")
    Mono<ImportResponse> run(@RequestParam(defaultValue = "any") String skus, ServerHttpRequest request) {
        boolean opens = switch (skus) {
            case "any" -> true;
            case "known" -> false;
            default -> throw Problem.invalid("skus is any or known");
        };
        return RequestBody.of(request, maxBytes)
                .flatMap(file -> importStock.run(StockCsv.rows(file), opens))
                .map(ImportResponse::of);
    }
}
