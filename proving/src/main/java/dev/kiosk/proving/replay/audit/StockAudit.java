package dev.kiosk.proving.replay.audit;

import dev.kiosk.proving.shop.StockLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of every SKU there is what there was, less what sold orders took; nothing is held for an order of this run any more. */
final class StockAudit {

    private final Map<String, Integer> taken;

    private StockAudit(Map<String, Integer> taken) {
        this.taken = taken;
    }

    static StockAudit of(Ledger ledger, OrderBook book) {
        Map<String, Integer> taken = new HashMap<>();
        ledger.orders().stream()
                .filter(order -> book.find(order)
                        .filter(entry -> entry.status().isSold())
                        .isPresent())
                .flatMap(order -> order.quantities().entrySet().stream())
                .forEach(line -> taken.merge(line.getKey(), line.getValue(), Math::addExact));
        return new StockAudit(taken);
    }

    long unitsTaken() {
        return taken.values().stream().mapToLong(Integer::longValue).sum();
    }

    List<Difference> check(StockLevel before, @Nullable StockLevel after) {
        if (after == null) {
            return List.of(Difference.ofSku(before.sku(), "is gone from the stock"));
        }
        int sold = taken.getOrDefault(before.sku(), 0);
        List<Difference> differences = new ArrayList<>();
        if (after.onHand() != before.onHand() - sold) {
            differences.add(Difference.ofSku(
                    before.sku(),
                    "there were " + before.onHand() + ", sold orders took " + sold + ", but there are "
                            + after.onHand()));
        }
        if (after.reserved() > before.reserved()) {
            differences.add(
                    Difference.ofSku(before.sku(), (after.reserved() - before.reserved()) + " are still reserved"));
        }
        return differences;
    }
}
