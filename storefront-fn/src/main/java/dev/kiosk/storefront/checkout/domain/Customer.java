package dev.kiosk.storefront.checkout.domain;

import java.util.Locale;

/**
 * Who buys. Never in an event, never in a log.
 *
 * @param locale what they are spoken to in
 */
public record Customer(String name, String email, Address address, Locale locale) {

    public Customer(String name, String email, Address address) {
        this(name, email, address, Locale.UK);
    }

    Customer speaking(Locale other) {
        return new Customer(name, email, address, other);
    }

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "Customer[…]";
    }
}
