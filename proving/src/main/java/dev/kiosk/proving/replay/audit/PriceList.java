package dev.kiosk.proving.replay.audit;

import java.util.List;
import java.util.Map;

/**
 * What the catalogue was told.
 *
 * @param pence price by SKU
 */
record PriceList(Map<String, Long> pence) {

    /** The lines that an order should have. */
    List<PricedLine> lines(AcceptedOrder order) {
        return order.quantities().entrySet().stream()
                .map(line -> new PricedLine(line.getKey(), line.getValue(), price(line.getKey())))
                .toList();
    }

    /** What an order's goods should cost. */
    long goods(AcceptedOrder order) {
        return lines(order).stream().mapToLong(PricedLine::total).reduce(0, Math::addExact);
    }

    /** What an order should cost, with the shipping and the tax that its customer was quoted. */
    long total(AcceptedOrder order) {
        return goods(order) + order.cart().shipping() + order.cart().tax();
    }

    private long price(String sku) {
        Long price = pence.get(sku);
        if (price == null) {
            throw new IllegalArgumentException(sku + " is not in the catalogue");
        }
        return price;
    }
}
