package dev.kiosk.order;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the order function, prefix {@code kiosk.order}.
 *
 * @param timeToConfirm how long after its checkout an order can be confirmed
 * @param paymentTimeout how long a payment provider may take for one answer; an event waits for four at most, and has to be
 *     answered within the time-out of its Trigger
 * @param paymentDoubt how long a payment is left to whoever works on it, before a sweep asks the provider
 * @param maxDeadLetterSize the largest dead letter that is taken; well above the largest event
 * @param sandbox settings of the sandbox payment provider
 */
@ConfigurationProperties(prefix = "kiosk.order", ignoreUnknownFields = false)
public record OrderProperties(
        @DefaultValue("15m") Duration timeToConfirm,
        @DefaultValue("5s") Duration paymentTimeout,
        @DefaultValue("2m") Duration paymentDoubt,
        @DefaultValue("16MB") DataSize maxDeadLetterSize,
        @DefaultValue Sandbox sandbox) {

    private static final int CALLS_AN_EVENT = 4;

    public OrderProperties {
        requirePositive("kiosk.order.time-to-confirm", timeToConfirm);
        requirePositive("kiosk.order.payment-timeout", paymentTimeout);
        if (paymentDoubt.compareTo(paymentTimeout.multipliedBy(CALLS_AN_EVENT)) <= 0) {
            throw new IllegalArgumentException("kiosk.order.payment-doubt (" + paymentDoubt + ") must be longer than "
                    + CALLS_AN_EVENT + " times kiosk.order.payment-timeout (" + paymentTimeout + ")");
        }
        if (maxDeadLetterSize.toBytes() < 1 || maxDeadLetterSize.toBytes() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "kiosk.order.max-dead-letter-size must be between 1B and 2GB: " + maxDeadLetterSize);
        }
    }

    /**
     * Settings of the sandbox payment provider, prefix {@code kiosk.order.sandbox}.
     *
     * @param url where the customer's browser reaches this function, for payments that require an action
     * @param timeouts how often a payment with a time-out token gets no answer
     */
    public record Sandbox(
            @DefaultValue("http://localhost:8080") URI url,
            @DefaultValue("1") int timeouts) {

        public Sandbox {
            if (url.getScheme() == null || !url.getScheme().startsWith("http")) {
                throw new IllegalArgumentException("kiosk.order.sandbox.url is not an http URL: " + url);
            }
            if (timeouts < 0) {
                throw new IllegalArgumentException("kiosk.order.sandbox.timeouts must not be negative: " + timeouts);
            }
        }
    }

    private static void requirePositive(String setting, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(setting + " must be longer than nothing: " + value);
        }
    }
}
