package dev.kiosk.inventory.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.contracts.text.Sku;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.inventory.application.AdjustStock;
import dev.kiosk.inventory.application.AdjustStock.Wish;
import dev.kiosk.inventory.domain.AdjustmentDecision;
import dev.kiosk.inventory.domain.AdjustmentDecision.Adjusted;
import dev.kiosk.inventory.domain.AdjustmentDecision.BelowReserved;
import dev.kiosk.inventory.domain.AdjustmentDecision.TooMany;
import dev.kiosk.inventory.domain.AdjustmentDecision.UnknownSku;
import dev.kiosk.inventory.domain.Stock;
import dev.kiosk.inventory.domain.Stocks;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reads stock, and changes it on the word of staff. */
@Needs(Permission.SHOP_READ)
@OnFace(Face.INNER)
@RestController
@RequestMapping("/api/stock")
final class StockController {

    private static final int MOST_ITEMS = 1000;

    private final Stocks stocks;
    private final AdjustStock adjustStock;
    private final Clock clock;

    StockController(Stocks stocks, AdjustStock adjustStock, Clock clock) {
        this.stocks = stocks;
        this.adjustStock = adjustStock;
        this.clock = clock;
    }

    @GetMapping("/{sku}")
    Mono<StockResponse> one(@PathVariable String sku) {
        return Mono.just(Sku.normal(sku))
                .filter(Sku::isSku)
                .flatMap(known -> stocks.find(known, clock.instant()))
                .map(StockResponse::of)
                .switchIfEmpty(Mono.error(() -> unknown(sku)));
    }

    @GetMapping
    Mono<StockPageResponse> page(
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "sku") String sort,
            @RequestParam Optional<String> after) {
        if (limit < 1 || limit > MOST_ITEMS) {
            throw Problem.invalid("limit is from 1 to " + MOST_ITEMS);
        }
        return switch (sort) {
            case "sku" -> bySku(after.orElse(""), limit);
            case "available" -> lowest(after.orElse(""), limit);
            default -> throw Problem.invalid("sort is sku or available");
        };
    }

    @GetMapping("/{sku}/adjustments")
    Mono<BooksResponse> books(@PathVariable String sku, @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST_ITEMS) {
            throw Problem.invalid("limit is from 1 to " + MOST_ITEMS);
        }
        return one(sku).then(Mono.defer(() -> stocks.books(Sku.normal(sku), limit)))
                .map(BooksResponse::new);
    }

    private Mono<StockPageResponse> lowest(String cursor, int limit) {
        return stocks.lowest(StockCursor.decode(cursor), limit + 1, clock.instant())
                .map(found -> StockPageResponse.lowest(found, limit));
    }

    private Mono<StockPageResponse> bySku(String cursor, int limit) {
        if (!cursor.isEmpty() && !Sku.isSku(cursor)) {
            throw Problem.invalid("after is no cursor of this list");
        }
        return stocks.after(cursor, limit + 1, clock.instant()).map(found -> StockPageResponse.of(found, limit));
    }

    @Needs(Permission.STOCK_CHANGE)
    @PostMapping("/{sku}/adjustments")
    Mono<StockResponse> adjust(
            @PathVariable("sku") String typed,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AdjustmentRequest request) {
        String sku = Sku.normal(typed);
        if (!Sku.isSku(sku)) {
            throw Problem.invalid("not a SKU: " + Sku.IN_WORDS);
        }
        return adjustStock
                .adjust(new Wish(sku, request.units(), request.why(), IdempotencyKey.of(key)))
                .map(decision -> answer(sku, request.units(), decision));
    }

    private static StockResponse answer(String sku, long delta, AdjustmentDecision decision) {
        return switch (decision) {
            case Adjusted(Stock stock) -> StockResponse.of(stock);
            case BelowReserved(Stock stock) -> throw insufficient(stock, delta);
            case TooMany _ -> throw Problem.invalid("onHand would be more than " + Stock.MOST_UNITS);
            case UnknownSku _ -> throw unknown(sku);
        };
    }

    private static Problem insufficient(Stock stock, long delta) {
        return Problem.of(HttpStatus.CONFLICT, "insufficient-stock", "Not enough stock")
                .detail("SKU " + stock.sku() + " has " + stock.onHand() + " on hand, of which " + stock.reserved()
                        + " are reserved: " + delta + " would leave less")
                .with("sku", stock.sku())
                .with("onHand", stock.onHand())
                .with("reserved", stock.reserved());
    }

    private static Problem unknown(String sku) {
        return Problem.of(HttpStatus.NOT_FOUND, "unknown-sku", "There is no such SKU")
                .detail("no stock is kept of SKU " + sku);
    }
}
