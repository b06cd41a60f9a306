package dev.kiosk.inventory.application;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.inventory.application.StockTaking.Cause;
import dev.kiosk.inventory.application.StockTaking.Task;
import dev.kiosk.inventory.domain.AdjustmentDecision;
import dev.kiosk.inventory.domain.AdjustmentDecision.Adjusted;
import dev.kiosk.inventory.domain.StockRooms;
import dev.kiosk.inventory.domain.StockRooms.Made;
import dev.kiosk.inventory.domain.Stocks;
import java.time.Clock;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Changes the stock of one SKU on the word of staff: once for each key, however often it is asked for. */
@Service
public class AdjustStock {

    private final StockTaking stockTaking;
    private final StockRooms rooms;
    private final Stocks stocks;
    private final Clock clock;

    AdjustStock(StockTaking stockTaking, StockRooms rooms, Stocks stocks, Clock clock) {
        this.stockTaking = stockTaking;
        this.rooms = rooms;
        this.stocks = stocks;
        this.clock = clock;
    }

    /** So many units more or fewer of a SKU. */
    public record Wish(String sku, long delta, String reason, String key) {}

    /**
     * Units that come make the SKU, if there is none yet. Of two that come at once under one key the second waits for the
     * first, and then finds it in the books.
     */
    public Mono<AdjustmentDecision> adjust(Wish wish) {
        return earlier(wish)
                .switchIfEmpty(Mono.defer(() -> make(wish)))
                .onErrorResume(DuplicateKeyException.class, meanwhile -> earlier(wish));
    }

    private Mono<AdjustmentDecision> make(Wish wish) {
        return stockTaking.commit(new Task<>(
                Set.of(wish.sku()),
                wish.delta() > 0,
                new Cause("adjustment", wish.reason(), wish.key()),
                adjustments -> adjustments.by(wish.sku(), wish.delta())));
    }

    /** What came of the same wish before; empty if this is the first time. */
    private Mono<AdjustmentDecision> earlier(Wish wish) {
        return rooms.made(wish.sku(), wish.key())
                .flatMap(made -> made.equals(new Made(wish.delta(), wish.reason()))
                        ? stocks.find(wish.sku(), clock.instant()).<AdjustmentDecision>map(Adjusted::new)
                        : Mono.error(() -> Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "idempotency-key-reused",
                                "This Idempotency-Key was sent with another adjustment")));
    }
}
