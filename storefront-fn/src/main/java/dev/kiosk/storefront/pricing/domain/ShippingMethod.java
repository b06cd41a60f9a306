package dev.kiosk.storefront.pricing.domain;

import dev.kiosk.storefront.pricing.domain.InvalidRuleException.Check;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way for goods to reach a customer.
 *
 * @param code what it is chosen by, kebab-case
 * @param name what it is called where the shop has no words of its own for the code
 * @param rates what it costs, one a currency; not offered in others
 * @param freeAfterDiscounts whether it is free from what is left of the goods' prices after discounts, or from the subtotal
 * @param days when it arrives
 * @param position the lowest comes first, and is taken where none is chosen
 */
public record ShippingMethod(
        String code, String name, Zone zone, List<Rate> rates, boolean freeAfterDiscounts, Days days, int position) {

    public ShippingMethod {
        rates = List.copyOf(rates);
        Check check = new Check()
                .that(!rates.isEmpty(), "rates", "are missing")
                .that(
                        days.from() >= 0 && days.to() >= days.from() && days.to() <= Days.MOST,
                        "days",
                        "are from 0 to " + Days.MOST + ", and not backwards");
        Set<Currency> seen = new HashSet<>();
        for (int i = 0; i < rates.size(); i++) {
            check.that(seen.add(rates.get(i).currency()), "rates[" + i + "].currency", "is in the list twice");
        }
        check.orThrow();
    }

    /** Free from a subtotal before discounts. */
    public ShippingMethod(String code, String name, Zone zone, List<Rate> rates, Days days, int position) {
        this(code, name, zone, rates, false, days, position);
    }

    /**
     * What it costs in a currency, in minor units.
     *
     * @param freeFrom what the goods have to come to for it to cost nothing; null for never
     */
    public record Rate(
            Currency currency, long price, @Nullable Long freeFrom) {

        public Rate {
            new Check()
                    .within("price", 0, Pricing.MAX_TOTAL, price)
                    .within("freeFrom", 0, Pricing.MAX_TOTAL, freeFrom)
                    .orThrow();
        }

        long of(long goods) {
            return freeFrom != null && goods >= freeFrom ? 0 : price;
        }
    }

    /** Working days until it arrives; 0 and 0 where nobody says. */
    public record Days(int from, int to) {

        public static final Days UNSAID = new Days(0, 0);
        private static final int MOST = 365;
    }

    /** The same to these countries only; empty if it goes to none of them. */
    Optional<ShippingMethod> within(Set<String> countries) {
        return zone.within(countries)
                .map(part -> new ShippingMethod(code, name, part, rates, freeAfterDiscounts, days, position));
    }

    Optional<Rate> rate(Currency currency) {
        return rates.stream().filter(rate -> rate.currency().equals(currency)).findFirst();
    }
}
