package dev.kiosk.proving.replay.audit;

import dev.kiosk.proving.shop.StockLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The customers' side of the books.
 *
 * @param openedAt before the first order of this run, by whichever clock
 * @param orders every order that was taken on
 * @param cancelled ids of orders that somebody asked to cancel, and was not refused
 * @param prices pence by SKU, as the catalogue was told
 * @param stock what there was before the first order, for every SKU of the data
 * @param olderOrders ids of orders that order-fn had already, of those since {@code openedAt}
 * @param deadLetters ids of the dead letters that were there already
 */
public record Ledger(
        Instant openedAt,
        List<AcceptedOrder> orders,
        Set<String> cancelled,
        Map<String, Long> prices,
        Map<String, StockLevel> stock,
        Set<String> olderOrders,
        Set<String> deadLetters) {

    public Ledger {
        orders = List.copyOf(orders);
        cancelled = Set.copyOf(cancelled);
        prices = Map.copyOf(prices);
        stock = Map.copyOf(stock);
        olderOrders = Set.copyOf(olderOrders);
        deadLetters = Set.copyOf(deadLetters);
    }

    boolean isCancelled(AcceptedOrder order) {
        return cancelled.contains(order.orderId());
    }
}
