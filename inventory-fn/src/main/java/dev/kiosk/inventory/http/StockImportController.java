package dev.kiosk.inventory.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.fn.web.RequestBody;
import dev.kiosk.inventory.InventoryProperties;
import dev.kiosk.inventory.application.DryRun;
import dev.kiosk.inventory.application.ImportRow;
import dev.kiosk.inventory.application.ImportStock;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Imports stock from CSV. Nothing is imported of a file that is too large, or has another header. */
@Needs(Permission.STOCK_CHANGE)
@OnFace(Face.INNER)
@RestController
final class StockImportController {

    private final ImportStock importStock;
    private final DryRun planning;
    private final int maxBytes;

    StockImportController(ImportStock importStock, DryRun planning, InventoryProperties settings) {
        this.planning = planning;
        this.importStock = importStock;
        this.maxBytes = Math.toIntExact(settings.importMaxSize().toBytes());
    }

    /**
     * @param skus {@code known} for a file of nothing but SKUs that stock is kept of, {@code any} for new ones, too
     * @param reason for the books
     * @param dryRun whether it only says what it would change
     */
    @PostMapping(path = "/api/stock/imports", consumes = "text/csv")
    Mono<? extends Record> run(
            @RequestParam(defaultValue = "any") String skus,
            @RequestParam(defaultValue = "import") String reason,
            @RequestParam(defaultValue = "false") boolean dryRun,
            ServerHttpRequest request) {
        boolean opens = switch (skus) {
            case "any" -> true;
            case "known" -> false;
            default -> throw Problem.invalid("skus is any or known");
        };
        String why = Reason.of(reason);
        Mono<Flux<ImportRow>> rows = RequestBody.of(request, maxBytes).map(StockCsv::rows);
        return dryRun
                ? rows.flatMap(file -> planning.run(file, opens)).map(PlanResponse::of)
                : rows.flatMap(file -> importStock.run(file, opens, why)).map(ImportResponse::of);
    }
}
