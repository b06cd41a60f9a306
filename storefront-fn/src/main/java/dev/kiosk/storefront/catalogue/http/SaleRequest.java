package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.catalogue.domain.Sale;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lower price for a while.
 *
 * @param currency null or empty for the shop's own
 * @param price in minor units
 * @param from ISO 8601 with an offset; null or empty for at once
 * @param until the same; null or empty for until somebody ends it
 */
record SaleRequest(
        @Nullable String currency,
        @Nullable Long price,
        @Nullable String from,
        @Nullable String until) {

    /** @throws dev.kiosk.fn.problem.Problem naming every field that is wrong */
    Sale checked(String sku, String own, Instant now) {
        Violations violations = new Violations();
        String unit = currency == null || currency.isEmpty() ? own : currency;
        long asked = TypedProduct.price("price", price, violations);
        Instant begin = TypedProduct.moment("from", from, violations);
        Instant end = TypedProduct.moment("until", until, violations);
        if (end != null && (!end.isAfter(now) || (begin != null && !end.isAfter(begin)))) {
            violations.add("until", "is after now and after from");
        }
        violations.throwIfAny();
        return new Sale(sku, unit, asked, begin, end);
    }
}
