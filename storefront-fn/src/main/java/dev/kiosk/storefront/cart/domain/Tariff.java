package dev.kiosk.storefront.cart.domain;

import java.util.List;
import java.util.Optional;

/**
 * What the shop adds to the price of the goods, in minor units.
 *
 * @param shippingRate what shipping costs
 * @param freeShippingFrom from which subtotal on it is free
 * @param taxBasisPoints tax added on top of the subtotal, in hundredths of a percent; half a minor unit is rounded up
 */
public record Tariff(long shippingRate, long freeShippingFrom, int taxBasisPoints) {

    /** What the contract of an order can say. */
    public static final long MAX_TOTAL = 1_000_000_000_000L;

    private static final int BASIS = 10_000;

    /** Empty if it comes to more than {@value #MAX_TOTAL}. Nothing costs nothing. */
    public Optional<Totals> totals(List<CartLine> lines) {
        long subtotal = 0;
        for (CartLine line : lines) {
            subtotal += Math.min(line.lineTotal(), MAX_TOTAL + 1);
        }
        return subtotal > MAX_TOTAL
                ? Optional.empty()
                : Optional.of(of(subtotal)).filter(totals -> totals.total() <= MAX_TOTAL);
    }

    private Totals of(long subtotal) {
        long shipping = subtotal == 0 || subtotal >= freeShippingFrom ? 0 : shippingRate;
        long tax = Math.addExact(Math.multiplyExact(subtotal, taxBasisPoints), BASIS / 2) / BASIS;
        return new Totals(subtotal, shipping, 0, tax, Math.addExact(Math.addExact(subtotal, shipping), tax));
    }
}
