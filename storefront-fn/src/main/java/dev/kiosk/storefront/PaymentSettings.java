package dev.kiosk.storefront;

import dev.kiosk.storefront.payment.domain.PaymentOffer;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How customers pay, and what payment providers may notify of: prefix {@code kiosk.storefront.payment}.
 *
 * @param provider whom order-fn asks for the money, which says what customers can choose between
 * @param stripeSecrets what Stripe signs with, several while one is changed; none, and Stripe is unknown here
 * @param sandboxSecrets the same of order-fn's sandbox
 * @param tolerance how far a signature's time may be from now
 * @param maxSize the largest notification that is taken
 * @param retention how long a notification is remembered; longer than a provider repeats it
 */
public record PaymentSettings(
        @DefaultValue("sandbox") PaymentOffer provider,
        @DefaultValue List<String> stripeSecrets,
        @DefaultValue List<String> sandboxSecrets,
        @DefaultValue("5m") Duration tolerance,
        @DefaultValue("256KB") DataSize maxSize,
        @DefaultValue("30d") Duration retention) {

    private static final int MIN_SECRET_LENGTH = 16;

    public PaymentSettings {
        stripeSecrets = secrets("stripe-secrets", stripeSecrets);
        sandboxSecrets = secrets("sandbox-secrets", sandboxSecrets);
        StorefrontProperties.requireWithin("payment.max-size", maxSize.toBytes(), Integer.MAX_VALUE);
        if (!tolerance.isPositive() || !retention.isPositive()) {
            throw new IllegalArgumentException(
                    "kiosk.storefront.payment.tolerance and retention must be longer than nothing");
        }
    }

    private static List<String> secrets(String setting, List<String> secrets) {
        List<String> given =
                secrets.stream().filter(secret -> !secret.isEmpty()).toList();
        if (given.stream().anyMatch(secret -> secret.length() < MIN_SECRET_LENGTH)) {
            throw new IllegalArgumentException("kiosk.storefront.payment." + setting + ": each must have at least "
                    + MIN_SECRET_LENGTH + " characters");
        }
        return given;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "PaymentSettings[provider=" + provider + ", tolerance=" + tolerance + ", maxSize=" + maxSize + "]";
    }
}
