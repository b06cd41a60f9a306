package dev.kiosk.storefront.pricing.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where goods go, and how.
 *
 * @param destination null while it is not known
 * @param method the code of the shipping method that was chosen; null for the first that serves
 * @param vatId of a business; null for none
 */
public record Delivery(
        @Nullable Destination destination,
        @Nullable String method,
        @Nullable VatId vatId) {

    /** The same of somebody without a VAT number. */
    public Delivery(@Nullable Destination destination, @Nullable String method) {
        this(destination, method, null);
    }

    public static final Delivery UNKNOWN = new Delivery(null, null, null);

    public Delivery ofBusiness(@Nullable VatId buyer) {
        return new Delivery(destination, method, buyer);
    }
}
