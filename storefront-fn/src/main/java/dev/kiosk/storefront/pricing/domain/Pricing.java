package dev.kiosk.storefront.pricing.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Prices baskets: subtotal, discounts, shipping, tax, in this order. docs/pricing.md has an example.
 *
 * <ul>
 *   <li>Shipping is free from what goods come to, before discounts or after: as its method says.
 *   <li>Discounts are taken off the goods, or are free shipping; which of them apply together, {@link Stack} says.
 *   <li>Tax is on what is left to pay; under reverse charge there is none, and what prices contain of it is taken off.
 * </ul>
 */
public final class Pricing {

    /** The largest amount, in minor units, that the contract of an order can say. */
    public static final long MAX_TOTAL = 1_000_000_000_000L;

    private final Basket basket;
    private final PricingRules rules;
    private final List<Promotion> promotions;

    private Pricing(Basket basket, PricingRules rules) {
        this.basket = basket;
        this.rules = rules;
        this.promotions = applicable();
    }

    /** What came of it. */
    public sealed interface Result {

        record Priced(Quote quote) implements Result {}

        /** There is none. */
        sealed interface NoPrice extends Result {}

        /** More than {@value Pricing#MAX_TOTAL}. */
        record TooExpensive() implements NoPrice {}

        /** The method that was chosen does not go there, or is not offered in the currency, or is none. */
        record MethodUnavailable(String method, List<Quote.Shipping> options) implements NoPrice {

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
        return subtotal > MAX_TOTAL ? new Result.TooExpensive() : new Pricing(basket, rules).result();
    }

    private Result result() {
        List<Shipment> possible = basket.items().isEmpty() ? List.of() : shipments();
        String chosen = basket.method();
        Optional<Shipment> shipment = possible.stream()
                .filter(one -> chosen == null || one.method().code().equals(chosen))
                .findFirst();
        List<Quote.Shipping> options = possible.stream().map(this::option).toList();
        if (chosen != null && shipment.isEmpty() && !basket.items().isEmpty()) {
            return new Result.MethodUnavailable(chosen, options);
        }
        Quote quote = quote(shipment.orElse(null), options);
        return quote.totals().total() > MAX_TOTAL ? new Result.TooExpensive() : new Result.Priced(quote);
    }

    private List<Shipment> shipments() {
        return rules.methods().stream()
                .filter(method -> method.zone().contains(basket.destination()))
                .flatMap(method -> method.rate(basket.currency()).stream().map(rate -> new Shipment(method, rate)))
                .toList();
    }

    private Quote.Shipping option(Shipment shipment) {
        long price = shipment.method().freeAfterDiscounts()
                ? Stack.best(basket, shipment, promotions).shippingPrice()
                : shipment.price(basket.subtotal(), 0);
        return new Quote.Shipping(shipment.method(), price);
    }

    private Quote quote(@Nullable Shipment shipment, List<Quote.Shipping> options) {
        Discounts discounts = Stack.best(basket, shipment, promotions);
        Taxes taxes = Taxes.of(basket, discounts, rules);
        VatId seller = rules.seller();
        VatId buyer = basket.vatId();
        boolean reversed = ReverseCharge.applies(seller, basket.destination(), buyer);
        long[] untaxed = reversed ? taxes.contained() : new long[basket.items().size() + 1];
        List<TaxLine> charged = reversed ? List.of() : taxes.lines();
        return new Quote(
                basket.currency(),
                IntStream.range(0, basket.items().size())
                        .mapToObj(line -> new Quote.Line(
                                basket.items().get(line),
                                discounts.on(line) + untaxed[line],
                                reversed ? 0 : taxes.basisPoints(line)))
                        .toList(),
                discounts.applied(),
                basket.coupons().stream().map(code -> coupon(code, discounts)).toList(),
                shipment == null ? null : new Quote.Shipping(shipment.method(), discounts.shippingPrice()),
                options,
                charged,
                reversed && seller != null && buyer != null ? Quote.ReverseCharge.of(untaxed, seller, buyer) : null,
                totals(discounts, charged, untaxed));
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
        return new Quote.Coupon(code, applied ? Standing.APPLIES : whyNot(code, discounts));
    }

    private Standing whyNot(String code, Discounts discounts) {
        return rules.promotions().stream()
                .filter(promotion -> code.equals(promotion.terms().coupon()))
                .findFirst()
                .map(promotion -> whyNot(promotion, discounts))
                .orElse(Standing.UNKNOWN);
    }

    private Standing whyNot(RunningPromotion promotion, Discounts discounts) {
        Standing standing = promotion.standing(basket);
        return standing == Standing.APPLIES ? discounts.whyNot(promotion.terms()) : standing;
    }

    /** @param untaxed tax that prices contain and nobody charges, by line, of shipping last */
    private Totals totals(Discounts discounts, List<TaxLine> taxes, long[] untaxed) {
        long tax = taxes.stream()
                .filter(line -> !line.included())
                .mapToLong(TaxLine::amount)
                .sum();
        long ofShipping = untaxed[untaxed.length - 1];
        long discount = discounts.onGoods() + Arrays.stream(untaxed).sum() - ofShipping;
        long shipping = discounts.shipping() - ofShipping;
        long subtotal = basket.subtotal();
        return new Totals(
                subtotal, shipping, discount, tax, Math.addExact(Math.addExact(subtotal - discount, shipping), tax));
    }
}
