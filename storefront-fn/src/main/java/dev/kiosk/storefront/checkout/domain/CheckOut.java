package dev.kiosk.storefront.checkout.domain;

import dev.kiosk.storefront.address.domain.Address;
import dev.kiosk.storefront.pricing.domain.Delivery;
import dev.kiosk.storefront.pricing.domain.Destination;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cart is to become an order.
 *
 * @param shippingMethod the code of the chosen one; null for the first that goes there
 * @param agreedTotal the total that the customer was shown, in minor units: compared, never charged; null for none
 * @param agreedCurrency of the agreed total, ISO 4217; null where that goes without saying
 * @param paymentToken the payment provider's token; never card data
 */
public record CheckOut(
        UUID cartId,
        Customer customer,
        @Nullable String shippingMethod,
        @Nullable Long agreedTotal,
        @Nullable String agreedCurrency,
        String paymentToken) {

    /** The same wish, of somebody who is spoken to in that language. */
    public CheckOut in(Locale locale) {
        return new CheckOut(
                cartId, customer.speaking(locale), shippingMethod, agreedTotal, agreedCurrency, paymentToken);
    }

    /** Whether that is what the customer has agreed to. */
    boolean hasAgreedTo(long total, Currency currency) {
        return agreedTotal != null
                && agreedTotal == total
                && (agreedCurrency == null || agreedCurrency.equals(currency.getCurrencyCode()));
    }

    /** The same for the same wish, and for no other: SHA-256. */
    public byte[] fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            fields().map(field -> field.getBytes(StandardCharsets.UTF_8)).forEach(field -> {
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(field.length).flip());
                digest.update(field);
            });
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** What was not said is left out, so that a checkout keeps its fingerprint when there is more to say. */
    private Stream<String> fields() {
        Address address = customer.address();
        Stream<String> always = Stream.of(
                cartId.toString(),
                customer.name(),
                customer.email(),
                address.line1(),
                address.line2(),
                address.city(),
                address.postcode(),
                address.country(),
                paymentToken);
        Stream<String> said = Stream.of(
                        said("region ", address.region()),
                        said("company ", customer.delivery().company()),
                        said("telephone ", customer.telephone()),
                        customer.vatId() == null
                                ? ""
                                : "vat " + customer.vatId().number(),
                        customer.billing() == null
                                ? ""
                                : "billed to " + customer.billing().lines(Locale.ROOT),
                        shippingMethod == null ? "" : "by " + shippingMethod,
                        agreedTotal == null ? "" : "for " + agreedTotal,
                        agreedCurrency == null ? "" : "in " + agreedCurrency)
                .filter(field -> !field.isEmpty());
        return Stream.concat(always, said);
    }

    private static String said(String what, String text) {
        return text.isEmpty() ? "" : what + text;
    }

    public Delivery delivery() {
        Address address = customer.address();
        return new Delivery(
                Destination.of(address.country(), address.region(), address.postcode()),
                shippingMethod,
                customer.vatId());
    }

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "CheckOut[cartId=" + cartId + "]";
    }
}
