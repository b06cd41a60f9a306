package dev.kiosk.storefront.cart.pages;

import dev.kiosk.storefront.cart.domain.CartLine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is in a cart and, as far as the shop has heard, not there to be sold.
 *
 * @param left units there are, by SKU, of those that are too few
 */
public record Shortages(Map<String, Long> left) {

    public Shortages {
        left = Map.copyOf(left);
    }

    /** @param available units by SKU; of what is missing there are none */
    static Shortages of(List<CartLine> lines, Map<String, Long> available) {
        return new Shortages(lines.stream()
                .filter(line -> available.getOrDefault(line.sku(), 0L) < line.quantity())
                .collect(Collectors.toMap(CartLine::sku, line -> available.getOrDefault(line.sku(), 0L))));
    }

    public boolean isNone() {
        return left.isEmpty();
    }
}
