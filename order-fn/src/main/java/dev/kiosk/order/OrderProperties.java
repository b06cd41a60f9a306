package dev.kiosk.order;

import dev.kiosk.order.domain.CaptureAt;
import dev.kiosk.order.domain.OrderId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the order function, prefix {@code kiosk.order}.
 *
 * @param trying whether this installation is only tried: without it the sandbox, which takes no money, is refused
 * @param timeToConfirm how long after its checkout an order can be confirmed, unless its customer pays on a provider's page
 * @param paymentTimeout how long a payment provider may take for one answer; an event waits for four at most, and has to be
 *     answered within the time-out of its Trigger
 * @param paymentDoubt how long a payment is left to whoever works on it, before a sweep asks the provider
 * @param maxDeadLetterSize the largest dead letter that is taken; well above the largest event
 * @param recordRetention how long after the end of a year the law wants its books kept
 * @param deadLetters what becomes of dead letters
 * @param payment who takes the money, and when
 * @param sandbox settings of the sandbox payment provider
 */
@ConfigurationProperties(prefix = "kiosk.order", ignoreUnknownFields = false)
public record OrderProperties(
        @DefaultValue("false") boolean trying,
        @DefaultValue("15m") Duration timeToConfirm,
        @DefaultValue("5s") Duration paymentTimeout,
        @DefaultValue("2m") Duration paymentDoubt,
        @DefaultValue("16MB") DataSize maxDeadLetterSize,
        @DefaultValue("10y") Period recordRetention,
        @DefaultValue DeadLetterSettings deadLetters,
        @DefaultValue PaymentSettings payment,
        @DefaultValue Sandbox sandbox) {

    private static final int CALLS_AN_EVENT = 4;

    public OrderProperties {
        if (payment.provider() == ProviderName.SANDBOX && !trying) {
            throw new IllegalArgumentException(
                    "kiosk.order.payment.provider is sandbox, which takes no money: choose stripe"
                            + " or bank-transfer, or set kiosk.order.trying=true where the shop is only tried");
        }
        requirePositive("kiosk.order.time-to-confirm", timeToConfirm);
        requirePositive("kiosk.order.payment-timeout", paymentTimeout);
        if (recordRetention.isNegative()) {
            throw new IllegalArgumentException(
                    "kiosk.order.record-retention is a time such as 10y: " + recordRetention);
        }
        if (paymentDoubt.toMillis() <= CALLS_AN_EVENT * paymentTimeout.toMillis()) { // Duration would use big decimals
            throw new IllegalArgumentException("kiosk.order.payment-doubt (" + paymentDoubt + ") must be longer than "
                    + CALLS_AN_EVENT + " times kiosk.order.payment-timeout (" + paymentTimeout + ")");
        }
        if (maxDeadLetterSize.toBytes() < 1 || maxDeadLetterSize.toBytes() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "kiosk.order.max-dead-letter-size must be between 1B and 2GB: " + maxDeadLetterSize);
        }
    }

    /** How long after its checkout an order that is paid by this token can be confirmed. */
    public Duration timeToConfirm(String paymentToken) {
        return switch (payment.provider()) {
            case SANDBOX -> timeToConfirm;
            case STRIPE ->
                paymentToken.equals(StripeSettings.HOSTED) ? payment.stripe().timeToPay() : timeToConfirm;
            case BANK_TRANSFER -> payment.bankTransfer().timeToPay();
        };
    }

    /**
     * What becomes of dead letters, prefix {@code kiosk.order.dead-letters}.
     *
     * @param subscribers those that Triggers deliver to, at the addresses that brokers name; nothing is delivered to any other
     * @param timeout how long a subscriber may take; longer than a cold start
     * @param retention how long a dead letter is kept
     * @param tokenFolder where a token for each subscriber is, in a file of its Service's name; null where they ask for none
     */
    public record DeadLetterSettings(
            @DefaultValue List<DeadLetterSubscriber> subscribers,
            @DefaultValue("30s") Duration timeout,
            @DefaultValue("90d") Duration retention,
            @Nullable Path tokenFolder) {

        public DeadLetterSettings {
            subscribers = List.copyOf(subscribers);
            requirePositive("kiosk.order.dead-letters.timeout", timeout);
            requirePositive("kiosk.order.dead-letters.retention", retention);
        }
    }

    /**
     * Who takes the money, and when: prefix {@code kiosk.order.payment}.
     *
     * @param provider whom new payments go to
     * @param capture when money that is held is taken
     * @param reconcileFor how long after it was opened a payment that was taken is asked about
     * @param reconcileEvery how often it is
     * @param stripe how Stripe is reached; needed where it is the provider
     * @param bankTransfer how long transfers are waited for
     */
    public record PaymentSettings(
            @DefaultValue("sandbox") ProviderName provider,
            @DefaultValue("confirmation") CaptureAt capture,
            @DefaultValue("14d") Duration reconcileFor,
            @DefaultValue("6h") Duration reconcileEvery,
            @DefaultValue StripeSettings stripe,
            @DefaultValue BankTransferSettings bankTransfer) {

        public PaymentSettings {
            requirePositive("kiosk.order.payment.reconcile-for", reconcileFor);
            requirePositive("kiosk.order.payment.reconcile-every", reconcileEvery);
            if (provider == ProviderName.STRIPE) {
                stripe.requireComplete();
            }
        }
    }

    /** The payment providers that there are. */
    public enum ProviderName {
        SANDBOX,
        STRIPE,
        BANK_TRANSFER
    }

    /**
     * How Stripe is reached, prefix {@code kiosk.order.payment.stripe}.
     *
     * @param secretKey a secret or restricted key of the account; by the environment only
     * @param url where its API is
     * @param returnUrl where customers come back to who paid, or were asked to agree; {@code {orderId}} is filled in
     * @param timeToPay how long after its checkout an order waits for its customer on Stripe's page
     */
    public record StripeSettings(
            @DefaultValue("") String secretKey,
            @DefaultValue("https://api.stripe.com") URI url,
            @DefaultValue("") String returnUrl,
            @DefaultValue("40m") Duration timeToPay) {

        /** The token that is no means of payment yet: the customer chooses one on Stripe's page. */
        public static final String HOSTED = "hosted";

        /** What Stripe allows, from the making of a page on, and a minute for the way there. */
        private static final Duration SHORTEST = Duration.ofMinutes(31);

        private static final Duration LONGEST = Duration.ofHours(24);

        private static final Pattern KEY = Pattern.compile("(sk|rk)_[A-Za-z0-9_]{8,}");

        public StripeSettings {
            if (url.getScheme() == null || !url.getScheme().startsWith("http")) {
                throw new IllegalArgumentException("kiosk.order.payment.stripe.url is not an http URL: " + url);
            }
            if (timeToPay.compareTo(SHORTEST) < 0 || timeToPay.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "kiosk.order.payment.stripe.time-to-pay is 31 minutes to 24 hours, as Stripe has it: "
                                + timeToPay);
            }
        }

        /** Where the customer of an order comes back to. */
        public String returnUrl(OrderId order) {
            return returnUrl.replace("{orderId}", order.toString());
        }

        private void requireComplete() {
            if (!KEY.matcher(secretKey).matches()) {
                throw new IllegalArgumentException(
                        "kiosk.order.payment.stripe.secret-key is needed: a key that starts with sk_ or rk_");
            }
            if (!returnUrl.startsWith("http")) {
                throw new IllegalArgumentException(
                        "kiosk.order.payment.stripe.return-url is needed: where customers come back to");
            }
        }

        /** Without the key. */
        @Override
        public String toString() {
            return "StripeSettings[url=" + url + ", returnUrl=" + returnUrl + "]";
        }
    }

    /**
     * Bank transfers, prefix {@code kiosk.order.payment.bank-transfer}.
     *
     * @param timeToPay how long after its checkout an order, and its stock, waits for one
     */
    public record BankTransferSettings(@DefaultValue("7d") Duration timeToPay) {

        public BankTransferSettings {
            requirePositive("kiosk.order.payment.bank-transfer.time-to-pay", timeToPay);
        }
    }

    /**
     * Settings of the sandbox payment provider, prefix {@code kiosk.order.sandbox}.
     *
     * @param url where the customer's browser reaches this function, for payments that require an action
     * @param timeouts how often a payment with a time-out token gets no answer
     * @param webhookUrl where its webhooks go; none are sent without
     * @param webhookSecret what they are signed with
     * @param webhookDelay how late a late webhook is
     */
    public record Sandbox(
            @DefaultValue("http://localhost:8080") URI url,
            @DefaultValue("1") int timeouts,
            @Nullable URI webhookUrl,
            @DefaultValue("") String webhookSecret,
            @DefaultValue("30s") Duration webhookDelay) {

        public Sandbox {
            if (url.getScheme() == null || !url.getScheme().startsWith("http")) {
                throw new IllegalArgumentException("kiosk.order.sandbox.url is not an http URL: " + url);
            }
            if (timeouts < 0) {
                throw new IllegalArgumentException("kiosk.order.sandbox.timeouts must not be negative: " + timeouts);
            }
            if (webhookUrl != null
                    && (webhookUrl.getScheme() == null
                            || !webhookUrl.getScheme().startsWith("http"))) {
                throw new IllegalArgumentException("kiosk.order.sandbox.webhook-url is not an http URL: " + webhookUrl);
            }
            if (webhookUrl != null && webhookSecret.isEmpty()) {
                throw new IllegalArgumentException(
                        "kiosk.order.sandbox.webhook-secret is needed with kiosk.order.sandbox.webhook-url");
            }
            requirePositive("kiosk.order.sandbox.webhook-delay", webhookDelay);
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Sandbox[url=" + url + ", webhookUrl=" + webhookUrl + "]";
        }
    }

    private static void requirePositive(String setting, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(setting + " must be longer than nothing: " + value);
        }
    }
}
