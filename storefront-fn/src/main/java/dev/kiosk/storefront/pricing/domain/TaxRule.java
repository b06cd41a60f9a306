package dev.kiosk.storefront.pricing.domain;

import dev.kiosk.storefront.pricing.domain.InvalidRuleException.Check;

/**
 * What is due on goods that go to a country, or to a region of it.
 *
 * @param country ISO 3166-1 alpha-2, with the code of a region or without: {@code US}, {@code US-CA}; or {@value #ANYWHERE}
 * @param category the slug of the only category that it is about; empty for all that no other rule is about
 * @param basisPoints hundredths of a percent, 0 to 10,000
 * @param included whether prices contain it, or it is added on top
 * @param onShipping whether shipping is taxed alike; of the rule without a category
 */
public record TaxRule(
        String country, String category, int basisPoints, boolean included, boolean onShipping, Rounding rounding) {

    public static final String ANYWHERE = "*";
    public static final int BASIS = 10_000;

    public TaxRule {
        new Check()
                .within("basisPoints", 0, BASIS, (long) basisPoints)
                .that(!onShipping || category.isEmpty(), "onShipping", "is said by the rule without a category")
                .orThrow();
    }

    /** Where half a minor unit is rounded up. */
    public enum Rounding {
        /** Once, on the sum of everything that is taxed at the rate. */
        PER_RATE,
        /** On each line. */
        PER_LINE
    }

    /** Whether the other is about the same goods, and would take its place. */
    boolean isAbout(TaxRule other) {
        return country.equals(other.country) && category.equals(other.category);
    }

    /** The tax on that much, in minor units: on top of it, or within it. */
    long on(long amount) {
        long divisor = included ? BASIS + basisPoints : BASIS;
        return Math.addExact(Math.multiplyExact(amount, basisPoints), divisor / 2) / divisor;
    }
}
