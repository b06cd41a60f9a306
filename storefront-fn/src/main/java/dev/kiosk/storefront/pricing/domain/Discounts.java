package dev.kiosk.storefront.pricing.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What promotions take off a basket, one after the other: each of what the ones before it have left. */
final class Discounts {

    private final Basket basket;
    private final long shipping;
    private final long[] left;
    private final List<Applied> applied = new ArrayList<>();
    private boolean shippingIsFree;

    /** @param shipping what shipping costs without them, in minor units */
    Discounts(Basket basket, long shipping) {
        this.basket = basket;
        this.shipping = shipping;
        this.left = basket.items().stream().mapToLong(Item::total).toArray();
    }

    /** What does not save anything is not applied. */
    Discounts apply(List<Promotion> promotions) {
        promotions.forEach(this::apply);
        return this;
    }

    private void apply(Promotion promotion) {
        switch (promotion.effect()) {
            case Effect.Percent percent -> takeShareOf(promotion, share(promotion, percent.basisPoints()));
            case Effect.Amount amount -> takeShareOf(promotion, Math.min(amount.minorUnits(), sum(inScope(promotion))));
            case Effect.BuyGet deal -> take(promotion, cheapest(promotion, deal));
            case Effect.FreeShipping _ -> freeShipping(promotion);
        }
    }

    private void freeShipping(Promotion promotion) {
        if (shipping > 0 && !shippingIsFree) {
            shippingIsFree = true;
            applied.add(new Applied(promotion, Applied.Target.SHIPPING, shipping));
        }
    }

    private long share(Promotion promotion, int basisPoints) {
        long half = TaxRule.BASIS / 2;
        return Math.addExact(Math.multiplyExact(sum(inScope(promotion)), basisPoints), half) / TaxRule.BASIS;
    }

    private void takeShareOf(Promotion promotion, long amount) {
        take(promotion, Allocation.of(amount, inScope(promotion)));
    }

    private void take(Promotion promotion, long[] perLine) {
        long amount = sum(perLine);
        if (amount > 0) {
            Arrays.setAll(left, line -> left[line] - perLine[line]);
            applied.add(new Applied(promotion, Applied.Target.GOODS, amount));
        }
    }

    /** What the cheapest units cost, as far as it is still to be paid. */
    private long[] cheapest(Promotion promotion, Effect.BuyGet deal) {
        List<Integer> lines = linesInScope(promotion);
        long units = lines.stream()
                .mapToLong(line -> basket.items().get(line).quantity())
                .sum();
        long free = units / (deal.buy() + deal.get()) * deal.get();
        long[] perLine = new long[left.length];
        lines.sort(Comparator.comparingLong(line -> basket.items().get(line).unitPrice()));
        for (int line : lines) {
            Item item = basket.items().get(line);
            long given = Math.min(free, item.quantity());
            perLine[line] = Math.min(left[line], given * item.unitPrice());
            free -= given;
        }
        return perLine;
    }

    private List<Integer> linesInScope(Promotion promotion) {
        List<Integer> lines = new ArrayList<>();
        IntStream.range(0, left.length)
                .filter(line ->
                        promotion.conditions().scope().contains(basket.items().get(line)))
                .forEach(lines::add);
        return lines;
    }

    private long[] inScope(Promotion promotion) {
        long[] amounts = new long[left.length];
        linesInScope(promotion).forEach(line -> amounts[line] = left[line]);
        return amounts;
    }

    private static long sum(long[] amounts) {
        return Arrays.stream(amounts).sum();
    }

    List<Applied> applied() {
        return Collections.unmodifiableList(applied);
    }

    /** What is taken off the line. */
    long on(int line) {
        return basket.items().get(line).total() - left[line];
    }

    long onGoods() {
        return IntStream.range(0, left.length).mapToLong(this::on).sum();
    }

    long shipping() {
        return shippingIsFree ? 0 : shipping;
    }

    /** Everything that is saved. */
    long saved() {
        return applied.stream().mapToLong(Applied::amount).sum();
    }
}
