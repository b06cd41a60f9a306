package dev.kiosk.storefront.checkout.domain;

/** Who buys. Never in an event, never in a log. */
public record Customer(String name, String email, Address address) {

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "Customer[…]";
    }
}
