package dev.kiosk.proving.audit.http;

import dev.kiosk.proving.shop.Goods.StockLevel;
import dev.kiosk.proving.shop.Orders;
import dev.kiosk.proving.shop.ShopClient;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A shop before the first order of a run.
 *
 * @param at since when orders may be this run's, by whichever clock
 * @param orders ids of those that are there already, of those since then
 * @param prices pence by SKU, as the catalogue was told
 * @param stock of every such SKU
 * @param deadLetters ids of those that are there already
 */
public record Before(
        Instant at,
        Set<String> orders,
        Map<String, Long> prices,
        Map<String, StockLevel> stock,
        Set<String> deadLetters) {
    /** Clocks of several machines may differ by less than this. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    /** @throws IllegalStateException if one of the SKUs is not in the stock */
    public static Before of(ShopClient shop, Map<String, Long> prices) {
        Instant at = Instant.now().minus(CLOCK_SKEW);
        Map<String, StockLevel> all = shop.stock();
        Map<String, StockLevel> ours = new HashMap<>();
        for (String sku : prices.keySet()) {
            StockLevel level = all.get(sku);
            if (level == null) {
                throw new IllegalStateException("SKU " + sku + " is not in the stock after its import");
            }
            ours.put(sku, level);
        }
        return new Before(
                at,
                shop.ordersSince(at).stream().map(Orders.Entry::orderId).collect(Collectors.toSet()),
                Map.copyOf(prices),
                ours,
                shop.deadLetters().stream().map(Orders.DeadLetter::id).collect(Collectors.toSet()));
    }
}
