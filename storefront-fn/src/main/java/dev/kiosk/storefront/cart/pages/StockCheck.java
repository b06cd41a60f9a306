package dev.kiosk.storefront.cart.pages;

import dev.kiosk.storefront.catalogue.domain.StockLevels;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells customers before they pay what could only be refused afterwards. Inventory has the last word all the same: what is
 * known here may be a moment old.
 */
@Component
public class StockCheck {

    private final StockLevels levels;

    StockCheck(StockLevels levels) {
        this.levels = levels;
    }

    public Mono<Shortages> of(CartNow now) {
        return levels.available(now.cart().skus())
                .map(available -> Shortages.of(now.cart().lines(), available));
    }
}
