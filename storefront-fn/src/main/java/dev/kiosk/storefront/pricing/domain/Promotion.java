package dev.kiosk.storefront.pricing.domain;

import dev.kiosk.storefront.pricing.domain.InvalidRuleException.Check;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Something that makes a cart cheaper: with a coupon, or by itself.
 *
 * @param key kebab-case
 * @param name what it is called where the shop has no words of its own for the key
 * @param coupon the code that a customer has to give, upper case; null where it applies by itself
 * @param active whether it is switched on
 */
public record Promotion(
        String key,
        String name,
        @Nullable String coupon,
        Effect effect,
        Conditions conditions,
        Limits limits,
        Stacking stacking,
        boolean active) {

    /** In which promotions are applied. */
    static final Comparator<Promotion> ORDER = Comparator.comparingInt(
                    (Promotion promotion) -> promotion.stacking().priority())
            .thenComparing(Promotion::key);

    public Promotion {
        new Check()
                .that(
                        conditions.currency() != null || !(effect.saysAnAmount() || conditions.minimumSpend() > 0),
                        "currency",
                        "is missing: there is an amount")
                .that(
                        coupon != null || limits.perCustomer() == null,
                        "maxUsesPerCustomer",
                        "needs a coupon: a cart does not tell who its customer is")
                .orThrow();
    }

    /**
     * When it applies.
     *
     * @param from null for ever since
     * @param until the first moment at which it does not; null for ever
     * @param currency that carts have to be in, and its amounts are in; null for any
     * @param minimumSpend what the goods in its scope have to come to, in minor units
     * @param minimumAfterDiscounts whether that is what the promotions before this one leave of them, or what they cost
     *     without any
     */
    public record Conditions(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Currency currency,
            long minimumSpend,
            boolean minimumAfterDiscounts,
            Scope scope) {

        public static final Conditions NONE = new Conditions(null, null, null, 0, Scope.EVERYTHING);

        public Conditions {
            new Check()
                    .within("minimumSpend", 0, Pricing.MAX_TOTAL, minimumSpend)
                    .that(from == null || until == null || from.isBefore(until), "until", "is not after from")
                    .orThrow();
        }

        /** With a minimum before discounts. */
        public Conditions(
                @Nullable Instant from,
                @Nullable Instant until,
                @Nullable Currency currency,
                long minimumSpend,
                Scope scope) {
            this(from, until, currency, minimumSpend, false, scope);
        }
    }

    /** How often it can be used; null for ever again. */
    public record Limits(@Nullable Long inTotal, @Nullable Long perCustomer) {

        public static final Limits NONE = new Limits(null, null);
        private static final long MOST = 1_000_000_000;

        public Limits {
            new Check()
                    .within("maxUses", 1, MOST, inTotal)
                    .within("maxUsesPerCustomer", 1, MOST, perCustomer)
                    .orThrow();
        }
    }

    /**
     * How it goes with others.
     *
     * @param combinable whether others may apply beside it
     * @param priority the lowest is applied first
     */
    public record Stacking(boolean combinable, int priority) {}

    public boolean isLimited() {
        return limits.inTotal() != null || limits.perCustomer() != null;
    }
}
