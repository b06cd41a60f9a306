package dev.kiosk.storefront.checkout.domain;

import dev.kiosk.storefront.address.domain.Address;
import dev.kiosk.storefront.address.domain.Envelope;
import dev.kiosk.storefront.pricing.domain.VatId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who buys. Never in an event, never in a log.
 *
 * @param delivery who gets the goods, and where
 * @param billing who gets the bill; null for who gets the goods
 * @param telephone empty for none
 * @param vatId null for none
 * @param locale what they are spoken to in
 */
public record Customer(
        Envelope delivery,
        String email,
        String telephone,
        @Nullable VatId vatId,
        @Nullable Envelope billing,
        Locale locale) {

    public Customer(String name, String email, Address address) {
        this(new Envelope(name, "", address), email, "", null, null, Locale.UK);
    }

    public String name() {
        return delivery.name();
    }

    public Address address() {
        return delivery.address();
    }

    Customer speaking(Locale other) {
        return new Customer(delivery, email, telephone, vatId, billing, other);
    }

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "Customer[…]";
    }
}
