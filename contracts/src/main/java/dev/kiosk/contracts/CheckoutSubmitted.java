package dev.kiosk.contracts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer checked out: the cart, frozen and priced by the storefront. Amounts are minor units of {@code currency}.
 *
 * @param orderId the order
 * @param customerRef the storefront's reference to the customer; never a name or an address
 * @param currency ISO 4217
 * @param lines one a SKU, 1 to 2,000
 * @param shipping minor units
 * @param discount minor units, taken off the lines
 * @param tax minor units, added on top
 * @param total lines - discount + shipping + tax
 * @param shippingMethod the code of the storefront's shipping method; null where it does not say
 * @param coupons the codes that made it cheaper, at most 5; null where it does not say
 * @param paymentToken the provider's token for the means of payment; never card data
 */
public record CheckoutSubmitted(
        UUID orderId,
        String customerRef,
        String currency,
        List<PricedLine> lines,
        long shipping,
        long discount,
        long tax,
        long total,
        @Nullable String shippingMethod,
        @Nullable List<String> coupons,
        String paymentToken)
        implements EventData {

    public CheckoutSubmitted {
        lines = List.copyOf(lines);
        coupons = coupons == null ? null : List.copyOf(coupons);
    }

    /** One that is sent in the standard way, without coupons. */
    public CheckoutSubmitted(
            UUID orderId,
            String customerRef,
            String currency,
            List<PricedLine> lines,
            long shipping,
            long discount,
            long tax,
            long total,
            String paymentToken) {
        this(
                orderId,
                customerRef,
                currency,
                lines,
                shipping,
                discount,
                tax,
                total,
                "standard",
                List.of(),
                paymentToken);
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
