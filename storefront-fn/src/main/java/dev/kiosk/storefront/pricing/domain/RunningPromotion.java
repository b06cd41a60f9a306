package dev.kiosk.storefront.pricing.domain;

import java.time.Instant;
import java.util.Currency;

/**
 * A promotion and how it goes.
 *
 * @param used how often it is used up already
 */
public record RunningPromotion(Promotion terms, long used) {

    /** What it has to say to a cart. */
    Standing standing(Basket basket) {
        Promotion.Conditions conditions = terms.conditions();
        Instant from = conditions.from();
        if (from != null && basket.at().isBefore(from)) {
            return Standing.UNKNOWN;
        }
        Instant until = conditions.until();
        if (!terms.active() || (until != null && !basket.at().isBefore(until))) {
            return Standing.EXPIRED;
        }
        Long most = terms.limits().inTotal();
        return most != null && used >= most ? Standing.USED_UP : standingOfGoods(basket);
    }

    private Standing standingOfGoods(Basket basket) {
        Promotion.Conditions conditions = terms.conditions();
        Currency currency = conditions.currency();
        if (currency != null && !currency.equals(basket.currency())) {
            return Standing.OTHER_CURRENCY;
        }
        long spent = basket.items().stream()
                .filter(conditions.scope()::contains)
                .mapToLong(Item::total)
                .sum();
        if (spent == 0) {
            return Standing.NOTHING_IN_SCOPE;
        }
        return spent < conditions.minimumSpend() ? Standing.BELOW_MINIMUM : Standing.APPLIES;
    }
}
