package dev.kiosk.storefront.returns.domain;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.storefront.order.domain.IdempotencyKey;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a customer wants to send back.
 *
 * @param key makes asking again harmless
 * @param lines each SKU once; in the order of those
 */
public record ReturnWish(IdempotencyKey key, ReturnReason reason, List<OrderedLine> lines) {

    public ReturnWish {
        lines = lines.stream().sorted(Comparator.comparing(OrderedLine::sku)).toList();
    }

    /** The same for the same wish, and for no other. */
    public String fingerprint() {
        return lines.stream()
                .map(line -> line.quantity() + " " + line.sku())
                .collect(Collectors.joining("\n", reason.code() + "\n", ""));
    }
}
