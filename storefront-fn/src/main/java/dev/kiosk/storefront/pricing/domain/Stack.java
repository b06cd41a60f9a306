package dev.kiosk.storefront.pricing.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which promotions apply together: all that are combinable, or one that is not, whichever saves most. Of what saves the same,
 * the combinable ones come first, then the one of the lowest priority and key. The order of coupons does not matter.
 */
final class Stack {

    private Stack() {}

    /** @param promotions that may apply, in the order in which they are applied */
    static Discounts best(Basket basket, long shipping, List<Promotion> promotions) {
        List<List<Promotion>> alternatives = new ArrayList<>();
        alternatives.add(promotions.stream()
                .filter(promotion -> promotion.stacking().combinable())
                .toList());
        promotions.stream()
                .filter(promotion -> !promotion.stacking().combinable())
                .forEach(alone -> alternatives.add(List.of(alone)));
        return alternatives.stream()
                .map(together -> new Discounts(basket, shipping).apply(together))
                .sorted(Comparator.comparingLong(Discounts::saved).reversed())
                .findFirst()
                .orElseThrow();
    }
}
