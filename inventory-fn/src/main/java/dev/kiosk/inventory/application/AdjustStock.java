package dev.kiosk.inventory.application;

import dev.kiosk.inventory.application.StockTaking.Task;
import dev.kiosk.inventory.domain.AdjustmentDecision;
import java.util.Set;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Changes the stock of one SKU on the word of staff. */
@Service
public class AdjustStock {

    private final StockTaking stockTaking;

    AdjustStock(StockTaking stockTaking) {
        this.stockTaking = stockTaking;
    }

    /** Units that come make the SKU, if there is none yet. */
    public Mono<AdjustmentDecision> adjust(String sku, long delta, String reason) {
        return stockTaking.commit(
                new Task<>(Set.of(sku), delta > 0, "adjustment", reason, adjustments -> adjustments.by(sku, delta)));
    }
}
