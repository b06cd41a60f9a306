package dev.kiosk.storefront.returns.domain;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.storefront.order.domain.OrderStatus;
import dev.kiosk.storefront.order.domain.OrderView;
import java.util.List;
import java.util.Optional;

/** What the shop says to who wants to send something back. */
public sealed interface ReturnDecision {

    /** The order decides. */
    record Taken() implements ReturnDecision {}

    /** The same was asked for before. */
    record Repeated() implements ReturnDecision {}

    /** Something else was asked for before, by the same key. */
    record KeyReused() implements ReturnDecision {}

    record NothingChosen() implements ReturnDecision {}

    /** It was not ordered. */
    record UnknownSku(String sku) implements ReturnDecision {}

    /** @param most so many units at most of this SKU */
    record TooManyUnits(String sku, int most) implements ReturnDecision {}

    /** There is nothing that could be sent back, or nothing any more. */
    record NotReturnable(OrderStatus status) implements ReturnDecision {}

    /** @param earlier the fingerprint of what was asked for by the same key; empty for nothing */
    static ReturnDecision of(OrderView order, Optional<String> earlier, ReturnWish wish) {
        if (earlier.isPresent()) {
            return earlier.get().equals(wish.fingerprint()) ? new Repeated() : new KeyReused();
        }
        if (wish.lines().isEmpty()) {
            return new NothingChosen();
        }
        List<OrderedLine> returnable = order.returnable();
        return wish.lines().stream()
                .flatMap(line -> refusal(order, returnable, line).stream())
                .findFirst()
                .orElseGet(Taken::new);
    }

    private static Optional<ReturnDecision> refusal(OrderView order, List<OrderedLine> returnable, OrderedLine wanted) {
        if (order.items().stream().noneMatch(item -> item.sku().equals(wanted.sku()))) {
            return Optional.of(new UnknownSku(wanted.sku()));
        }
        if (returnable.isEmpty()) {
            return Optional.of(new NotReturnable(order.status()));
        }
        int most = returnable.stream()
                .filter(line -> line.sku().equals(wanted.sku()))
                .mapToInt(OrderedLine::quantity)
                .sum();
        return wanted.quantity() > most ? Optional.of(new TooManyUnits(wanted.sku(), most)) : Optional.empty();
    }
}
