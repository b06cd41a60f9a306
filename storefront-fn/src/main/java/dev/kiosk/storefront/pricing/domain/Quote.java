package dev.kiosk.storefront.pricing.domain;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a basket comes to, item by item; amounts in minor units.
 *
 * @param lines in the order of the basket
 * @param discounts in the order in which they were applied
 * @param coupons what became of each that was given
 * @param shipping how it is sent; null where nothing goes there, or there is nothing to send
 * @param options every way in which it could be sent
 * @param taxes one a rate; those on top come first
 * @param reverseCharge null where tax is charged
 */
public record Quote(
        Currency currency,
        List<Line> lines,
        List<Applied> discounts,
        List<Coupon> coupons,
        @Nullable Shipping shipping,
        List<Shipping> options,
        List<TaxLine> taxes,
        @Nullable ReverseCharge reverseCharge,
        Totals totals) {

    public Quote {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        coupons = List.copyOf(coupons);
        options = List.copyOf(options);
        taxes = List.copyOf(taxes);
    }

    /**
     * @param discount its part of what is taken off the goods
     * @param taxBasisPoints at which rate it is taxed; 0 for none
     */
    public record Line(Item item, long discount, int taxBasisPoints) {

        /** What of it is left to pay, without tax on top. */
        public long paid() {
            return item.total() - discount;
        }
    }

    /** A code that the customer gave. */
    public record Coupon(String code, Standing standing) {}

    /** @param price before promotions */
    public record Shipping(ShippingMethod method, long price) {}

    /**
     * No tax is charged, as the buyer accounts for it.
     *
     * @param goods what was taken off them, of {@link Totals#discount}
     * @param shipping what was taken off it
     * @param seller the shop's VAT number; null in orders of earlier releases
     * @param buyer the buyer's; null in orders of earlier releases
     */
    public record ReverseCharge(
            long goods,
            long shipping,
            @Nullable String seller,
            @Nullable String buyer) {

        /** @param untaxed by line, of shipping last */
        static ReverseCharge of(long[] untaxed, VatId seller, VatId buyer) {
            long shipping = untaxed[untaxed.length - 1];
            return new ReverseCharge(
                    Arrays.stream(untaxed).sum() - shipping, shipping, seller.number(), buyer.number());
        }

        /** Without what is nobody's business. */
        @Override
        public String toString() {
            return "ReverseCharge[goods=" + goods + ", shipping=" + shipping + "]";
        }
    }

    /** Codes that can be of no use to this cart, whatever is put into it. */
    public List<Coupon> deadCoupons() {
        return coupons.stream().filter(coupon -> !coupon.standing().isOpen()).toList();
    }
}
