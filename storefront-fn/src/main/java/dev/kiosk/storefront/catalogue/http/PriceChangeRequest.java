package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.catalogue.application.BulkPrices;
import dev.kiosk.storefront.catalogue.domain.PriceRule;
import dev.kiosk.storefront.catalogue.domain.PriceText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Many prices to be changed, in the shop's own currency.
 *
 * @param q what a search finds the products by; null or empty for no search
 * @param category the slug of their category; null or empty for any
 * @param basisPoints of each price to be added, hundredths of a percent; below 0 it is taken off
 * @param amount to be added instead, in minor units; below 0 it is taken off
 * @param step what prices are to be a multiple of, in minor units; null for 1
 * @param revision of the changes that were looked at
 */
record PriceChangeRequest(
        @Nullable String q,
        @Nullable String category,
        @Nullable Long basisPoints,
        @Nullable Long amount,
        @Nullable Long step,
        @Nullable String revision) {

    /** @throws dev.kiosk.fn.problem.Problem naming every field that is wrong */
    BulkPrices.Wish checked() {
        Violations violations = new Violations();
        long share = Objects.requireNonNullElse(basisPoints, 0L);
        long sum = Objects.requireNonNullElse(amount, 0L);
        long multiple = Objects.requireNonNullElse(step, 1L);
        String search = TypedText.trimmed(Objects.requireNonNullElse(q, ""));
        String only = TypedText.trimmed(Objects.requireNonNullElse(category, ""));
        if (Math.abs(share) > PriceRule.MOST_BASIS_POINTS) {
            violations.add("basisPoints", "is at most " + PriceRule.MOST_BASIS_POINTS);
        }
        if ((share == 0) == (sum == 0)) {
            violations.add("basisPoints", "or amount is needed, and not both");
        }
        if (Math.abs(sum) > PriceText.MAX_MINOR_UNITS) {
            violations.add("amount", "is at most " + PriceText.MAX_MINOR_UNITS);
        }
        if (multiple < 1 || multiple > PriceText.MAX_MINOR_UNITS) {
            violations.add("step", "is 1 to " + PriceText.MAX_MINOR_UNITS);
        }
        if (!search.isEmpty() && !only.isEmpty()) {
            violations.add("category", "is not looked at in a search");
        }
        violations.throwIfAny();
        return new BulkPrices.Wish(search, only, new PriceRule(share, sum, multiple));
    }
}
