package dev.kiosk.storefront;

import dev.kiosk.storefront.payment.domain.BankAccount;
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
 * @param bankTransfer where customers transfer to; needed where that is how they pay
 * @param tolerance how far a signature's time may be from now
 * @param maxSize the largest notification that is taken
 * @param retention how long a notification is remembered; longer than a provider repeats it
 */
public record PaymentSettings(
        @DefaultValue("sandbox") PaymentOffer provider,
        @DefaultValue List<String> stripeSecrets,
        @DefaultValue List<String> sandboxSecrets,
        @DefaultValue BankTransferSettings bankTransfer,
        @DefaultValue("5m") Duration tolerance,
        @DefaultValue("256KB") DataSize maxSize,
        @DefaultValue("30d") Duration retention) {

    private static final int MIN_SECRET_LENGTH = 16;

    public PaymentSettings {
        stripeSecrets = secrets("stripe-secrets", stripeSecrets);
        sandboxSecrets = secrets("sandbox-secrets", sandboxSecrets);
        if (provider == PaymentOffer.BANK_TRANSFER) {
            bankTransfer.account();
        }
        StorefrontProperties.requireWithin("payment.max-size", maxSize.toBytes(), Integer.MAX_VALUE);
        if (!tolerance.isPositive() || !retention.isPositive()) {
            throw new IllegalArgumentException(
                    "kiosk.storefront.payment.tolerance and retention must be longer than nothing");
        }
    }

    /**
     * Bank transfers, prefix {@code kiosk.storefront.payment.bank-transfer}.
     *
     * @param holder of the account
     * @param iban of the account
     * @param bic of its bank; empty where nobody asks for it
     * @param timeToPay as order-fn's: until when customers are told that it has to have arrived
     */
    public record BankTransferSettings(
            @DefaultValue("") String holder,
            @DefaultValue("") String iban,
            @DefaultValue("") String bic,
            @DefaultValue("7d") Duration timeToPay) {

        /** @throws IllegalArgumentException if it is none */
        public BankAccount account() {
            try {
                return new BankAccount(holder, iban, bic);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("kiosk.storefront.payment.bank-transfer." + e.getMessage(), e);
            }
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
