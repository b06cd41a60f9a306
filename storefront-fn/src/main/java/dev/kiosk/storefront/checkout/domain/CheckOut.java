package dev.kiosk.storefront.checkout.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A cart is to become an order.
 *
 * @param paymentToken the payment provider's token; never card data
 */
public record CheckOut(UUID cartId, Customer customer, String paymentToken) {

    /** The same for the same wish, and for no other: SHA-256. */
    public byte[] fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Address address = customer.address();
            Stream.of(
                            cartId.toString(),
                            customer.name(),
                            customer.email(),
                            address.line1(),
                            Objects.requireNonNullElse(address.line2(), ""),
                            address.city(),
                            address.postcode(),
                            address.country(),
                            paymentToken)
                    .map(field -> field.getBytes(StandardCharsets.UTF_8))
                    .forEach(field -> {
                        digest.update(ByteBuffer.allocate(Integer.BYTES)
                                .putInt(field.length)
                                .flip());
                        digest.update(field);
                    });
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "CheckOut[cartId=" + cartId + "]";
    }
}
