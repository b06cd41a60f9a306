package dev.kiosk.storefront.pricing.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the totals of an order came about, as it was bought; amounts in minor units.
 *
 * @param shippingMethod its code; null where nobody has chosen one, as in earlier releases
 * @param shippingName what the method was called
 * @param reverseCharge null where tax was charged
 * @param parts what was paid for each line, and at which rate it was taxed; none in orders of earlier releases
 */
public record Itemised(
        @Nullable String shippingMethod,
        @Nullable String shippingName,
        List<Saving> savings,
        List<TaxLine> taxes,
        Quote.@Nullable ReverseCharge reverseCharge,
        List<Part> parts) {

    public static final Itemised NOTHING = new Itemised(null, null, List.of(), List.of(), List.of());

    public Itemised {
        savings = List.copyOf(savings);
        taxes = List.copyOf(taxes);
        // Orders of earlier releases do not say them.
        parts = List.copyOf(Objects.requireNonNullElse(parts, List.of()));
    }

    /** Of an order that was taxed. */
    public Itemised(
            @Nullable String shippingMethod,
            @Nullable String shippingName,
            List<Saving> savings,
            List<TaxLine> taxes,
            List<Part> parts) {
        this(shippingMethod, shippingName, savings, taxes, null, parts);
    }

    /**
     * What a promotion saved.
     *
     * @param promotion its key
     * @param name what it was called
     * @param coupon null where it applied by itself
     * @param onShipping whether it was shipping that became cheaper
     */
    public record Saving(
            String promotion, String name, @Nullable String coupon, boolean onShipping, long amount) {

        static Saving of(Applied applied) {
            Promotion promotion = applied.promotion();
            return new Saving(
                    promotion.key(),
                    promotion.name(),
                    promotion.coupon(),
                    applied.target() == Applied.Target.SHIPPING,
                    applied.amount());
        }
    }

    /**
     * A line of the order.
     *
     * @param paid after discounts, without tax on top
     * @param taxBasisPoints hundredths of a percent; 0 for none
     */
    public record Part(long paid, int taxBasisPoints) {}

    public static Itemised of(Quote quote) {
        Quote.Shipping shipping = quote.shipping();
        return new Itemised(
                shipping == null ? null : shipping.method().code(),
                shipping == null ? null : shipping.method().name(),
                quote.discounts().stream().map(Saving::of).toList(),
                quote.taxes(),
                quote.reverseCharge(),
                quote.lines().stream()
                        .map(line -> new Part(line.paid(), line.taxBasisPoints()))
                        .toList());
    }

    /** The codes that made it cheaper. */
    public List<String> coupons() {
        return savings.stream()
                .map(Saving::coupon)
                .flatMap(Stream::ofNullable)
                .map(Objects::requireNonNull)
                .toList();
    }
}
