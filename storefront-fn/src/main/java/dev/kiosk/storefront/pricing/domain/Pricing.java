package dev.kiosk.storefront.pricing.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Prices baskets: subtotal, shipping, discounts, tax, in this order. docs/pricing.md has an example.
 *
 * <ul>
 *   <li>Shipping is free from a subtotal before discounts.
 *   <li>Discounts are taken off the goods, or are free shipping; which of them apply together, {@link Stack} says.
 *   <li>Tax is on what is left to pay.
 * </ul>
 */
public final class Pricing {

    /** The largest amount, in minor units, that the contract of an order can say. */
    public static final long MAX_TOTAL = 1_000_000_000_000L;

    private final Basket basket;
    private final PricingRules rules;
    private final long subtotal;

    private Pricing(Basket basket, PricingRules rules, long subtotal) {
        this.basket = basket;
        this.rules = rules;
        this.subtotal = subtotal;
    }

    /** What came of it. */
    public sealed interface Result {

        record Priced(Quote quote) implements Result {}

        /** More than {@value Pricing#MAX_TOTAL}. */
        record TooExpensive() implements Result {}

        /** The method that was chosen does not go there, or is not offered in the currency, or is none. */
        record MethodUnavailable(String method, List<Quote.Shipping> options) implements Result {

            public MethodUnavailable {
                options = List.copyOf(options);
            }
        }
    }

    public static Result price(Basket basket, PricingRules rules) {
        long subtotal = 0;
        for (Item item : basket.items()) {
            subtotal += Math.min(item.total(), MAX_TOTAL + 1);
        }
        return subtotal > MAX_TOTAL ? new Result.TooExpensive() : new Pricing(basket, rules, subtotal).result();
    }

    private Result result() {
        List<Quote.Shipping> options = basket.items().isEmpty() ? List.of() : options();
        String chosen = basket.method();
        Optional<Quote.Shipping> shipping = options.stream()
                .filter(option -> chosen == null || option.method().code().equals(chosen))
                .findFirst();
        if (chosen != null && shipping.isEmpty() && !basket.items().isEmpty()) {
            return new Result.MethodUnavailable(chosen, options);
        }
        Quote quote = quote(shipping.orElse(null), options);
        return quote.totals().total() > MAX_TOTAL ? new Result.TooExpensive() : new Result.Priced(quote);
    }

    private List<Quote.Shipping> options() {
        return rules.methods().stream()
                .filter(method -> method.zone().contains(basket.destination()))
                .flatMap(method -> method.rate(basket.currency()).stream()
                        .map(rate -> new Quote.Shipping(method, rate.of(subtotal))))
                .toList();
    }

    private Quote quote(Quote.@Nullable Shipping shipping, List<Quote.Shipping> options) {
        Discounts discounts = Stack.best(basket, shipping == null ? 0 : shipping.price(), applicable());
        List<TaxLine> taxes = Taxes.of(basket, discounts, rules);
        return new Quote(
                basket.currency(),
                IntStream.range(0, basket.items().size())
                        .mapToObj(line -> new Quote.Line(basket.items().get(line), discounts.on(line)))
                        .toList(),
                discounts.applied(),
                basket.coupons().stream().map(code -> coupon(code, discounts)).toList(),
                shipping,
                options,
                taxes,
                totals(discounts, taxes));
    }

    private List<Promotion> applicable() {
        return rules.promotions().stream()
                .filter(promotion -> isAskedFor(promotion.terms()))
                .filter(promotion -> promotion.standing(basket) == Standing.APPLIES)
                .map(RunningPromotion::terms)
                .toList();
    }

    private boolean isAskedFor(Promotion promotion) {
        String coupon = promotion.coupon();
        return coupon == null || basket.coupons().contains(coupon);
    }

    private Quote.Coupon coupon(String code, Discounts discounts) {
        boolean applied = discounts.applied().stream()
                .anyMatch(one -> code.equals(one.promotion().coupon()));
        return new Quote.Coupon(code, applied ? Standing.APPLIES : standing(code));
    }

    private Standing standing(String code) {
        Standing standing = rules.promotions().stream()
                .filter(promotion -> code.equals(promotion.terms().coupon()))
                .findFirst()
                .map(promotion -> promotion.standing(basket))
                .orElse(Standing.UNKNOWN);
        return standing == Standing.APPLIES ? Standing.OUTDONE : standing;
    }

    private Totals totals(Discounts discounts, List<TaxLine> taxes) {
        long tax = taxes.stream()
                .filter(line -> !line.included())
                .mapToLong(TaxLine::amount)
                .sum();
        long discount = discounts.onGoods();
        return new Totals(
                subtotal,
                discounts.shipping(),
                discount,
                tax,
                Math.addExact(Math.addExact(subtotal - discount, discounts.shipping()), tax));
    }
}
