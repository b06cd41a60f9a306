package dev.kiosk.storefront.pricing.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which promotions apply together: all that are combinable, or one that is not, or none, whichever leaves least to pay for goods
 * and shipping. Of equals the combinable ones come first, then the one of the lowest priority and key. The order of coupons
 * does not matter. None is best where discounts would cost the customer free shipping that is worth more.
 */
final class Stack {

    private Stack() {}

    /** @param promotions that may apply, in the order in which they are applied */
    static Discounts best(Basket basket, @Nullable Shipment shipment, List<Promotion> promotions) {
        List<List<Promotion>> alternatives = new ArrayList<>();
        alternatives.add(promotions.stream()
                .filter(promotion -> promotion.stacking().combinable())
                .toList());
        promotions.stream()
                .filter(promotion -> !promotion.stacking().combinable())
                .forEach(alone -> alternatives.add(List.of(alone)));
        alternatives.add(List.of());
        return alternatives.stream()
                .map(together -> new Discounts(basket, shipment).apply(together))
                .min(Comparator.comparingLong(Discounts::toPay))
                .orElseThrow();
    }
}
