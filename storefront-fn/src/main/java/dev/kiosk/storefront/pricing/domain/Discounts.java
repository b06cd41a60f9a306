package dev.kiosk.storefront.pricing.domain;

import dev.kiosk.storefront.pricing.domain.Applied.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What promotions take off a basket, one after the other: each of what the ones before it have left of each unit. What makes
 * shipping cheaper comes after what makes goods cheaper, as the price of shipping may depend on it.
 */
final class Discounts {

    private final Basket basket;
    private final @Nullable Shipment shipment;
    private final List<Units> units;
    private final List<Applied> applied = new ArrayList<>();
    private final Set<String> belowMinimum = new HashSet<>();
    private long shippingPrice;
    private long shipping;

    /** @param shipment null where nothing is sent */
    Discounts(Basket basket, @Nullable Shipment shipment) {
        this.basket = basket;
        this.shipment = shipment;
        this.units = basket.items().stream().map(Units::new).toList();
    }

    /** What does not save anything is not applied. */
    Discounts apply(List<Promotion> promotions) {
        promotions.stream().filter(promotion -> !isOnShipping(promotion)).forEach(this::apply);
        shippingPrice = shipment == null ? 0 : shipment.price(basket.subtotal(), onGoods());
        shipping = shippingPrice;
        promotions.stream().filter(Discounts::isOnShipping).forEach(this::apply);
        applied.sort(Comparator.comparing(Applied::promotion, Promotion.ORDER));
        return this;
    }

    private static boolean isOnShipping(Promotion promotion) {
        return promotion.effect() instanceof Effect.FreeShipping;
    }

    private void apply(Promotion promotion) {
        long left = LongStream.of(inScope(promotion)).sum();
        if (promotion.conditions().minimumAfterDiscounts()
                && left < promotion.conditions().minimumSpend()) {
            belowMinimum.add(promotion.key());
            return;
        }
        switch (promotion.effect()) {
            case Effect.Percent percent -> takeShare(promotion, percent.of(left));
            case Effect.Amount amount -> takeShare(promotion, Math.min(amount.minorUnits(), left));
            case Effect.BuyGet deal -> giveCheapest(promotion, deal);
            case Effect.FreeShipping free -> takeOffShipping(promotion, free);
        }
    }

    private void takeOffShipping(Promotion promotion, Effect.FreeShipping free) {
        long amount = shipment == null ? 0 : free.of(shipment.method(), shipping);
        shipping -= amount;
        note(promotion, Target.SHIPPING, amount);
    }

    private void takeShare(Promotion promotion, long amount) {
        long[] shares = Allocation.of(amount, inScope(promotion));
        IntStream.range(0, shares.length).forEach(line -> units.get(line).take(shares[line]));
        note(promotion, Target.GOODS, amount);
    }

    private void giveCheapest(Promotion promotion, Effect.BuyGet deal) {
        List<Offered> offered = linesInScope(promotion)
                .boxed()
                .flatMap(line -> units.get(line).cheapestFirst().stream().map(alike -> new Offered(line, alike)))
                .sorted(Comparator.comparingLong(one -> one.alike().each()))
                .toList();
        long toGive =
                deal.of(offered.stream().mapToLong(one -> one.alike().number()).sum());
        long amount = 0;
        for (Offered one : offered) {
            long given = Math.min(toGive, one.alike().number());
            units.get(one.line()).give(one.alike().each(), given);
            amount += given * one.alike().each();
            toGive -= given;
        }
        note(promotion, Target.GOODS, amount);
    }

    private record Offered(int line, Units.Alike alike) {}

    private void note(Promotion promotion, Target target, long amount) {
        if (amount > 0) {
            applied.add(new Applied(promotion, target, amount));
        }
    }

    private IntStream linesInScope(Promotion promotion) {
        Scope scope = promotion.conditions().scope();
        return IntStream.range(0, units.size())
                .filter(line -> scope.contains(basket.items().get(line)));
    }

    private long[] inScope(Promotion promotion) {
        long[] amounts = new long[units.size()];
        linesInScope(promotion).forEach(line -> amounts[line] = units.get(line).left());
        return amounts;
    }

    List<Applied> applied() {
        return List.copyOf(applied);
    }

    /** What kept one from being applied that was asked for and may apply. */
    Standing whyNot(Promotion promotion) {
        if (promotion.effect() instanceof Effect.FreeShipping free
                && shipment != null
                && !free.isAbout(shipment.method())) {
            return Standing.OTHER_METHOD;
        }
        return belowMinimum.contains(promotion.key()) ? Standing.BELOW_MINIMUM : Standing.OUTDONE;
    }

    /** What is taken off the line. */
    long on(int line) {
        return basket.items().get(line).total() - units.get(line).left();
    }

    long onGoods() {
        return IntStream.range(0, units.size()).mapToLong(this::on).sum();
    }

    /** What shipping costs before promotions make it cheaper. */
    long shippingPrice() {
        return shippingPrice;
    }

    long shipping() {
        return shipping;
    }

    /** For goods and shipping, without tax. */
    long toPay() {
        return basket.subtotal() - onGoods() + shipping;
    }
}
