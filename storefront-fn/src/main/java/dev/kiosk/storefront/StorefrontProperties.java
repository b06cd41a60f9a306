package dev.kiosk.storefront;

import dev.kiosk.fn.web.Face;
import dev.kiosk.storefront.pricing.domain.VatId;
import java.time.Duration;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the storefront, prefix {@code kiosk.storefront}.
 *
 * @param face which routes an instance has; lower case
 * @param accessSecret what access tokens of orders are signed with; at least 32 characters, the same for both faces
 * @param currency the currency of the shop, ISO 4217
 * @param catalogueLanguage what names and descriptions of goods are in, BCP 47
 * @param shippingRate what shipping costs, in minor units
 * @param freeShippingFrom from which subtotal on shipping is free, in minor units
 * @param taxBasisPoints tax added on top of the subtotal, in hundredths of a percent; 0 where prices include it
 * @param vatId the shop's VAT number, with its state: {@code DE136695976}; businesses in other member states of the European
 *     Union are then charged no VAT. Empty for none
 * @param maxImportSize the largest catalogue file
 * @param productCache how much memory answers about products may take; nothing is kept of more, or of 0
 * @param cartRetention how long a cart that nobody touches is kept
 * @param checkoutKeyRetention how long an {@code Idempotency-Key} is remembered
 * @param withdrawalPeriod how many days after the goods arrived customers can withdraw from the contract
 * @param wakeOnCart whether the functions that a checkout needs are woken when a cart is opened
 * @param payment how they pay, and what payment providers may notify of
 * @param webhooks what the settings of {@code payment} were called before; a start with them is refused
 * @param mail how customers are
 * @param invoices how they are numbered
 * @param name what the shop is called, until staff say what
 * @param seller who sells, until staff say who
 * @param open whether customers are let in, until staff say whether
 * @param privacy how long customers are known
 * @param live how much is streamed, and for how long
 * @param crowd how many requests are worked on at once
 */
@ConfigurationProperties(prefix = "kiosk.storefront", ignoreUnknownFields = false)
public record StorefrontProperties(
        @DefaultValue("public") Face face,
        @DefaultValue("") String accessSecret,
        @DefaultValue("GBP") Currency currency,
        @DefaultValue("en") Locale catalogueLanguage,
        @DefaultValue("395") long shippingRate,
        @DefaultValue("5000") long freeShippingFrom,
        @DefaultValue("0") int taxBasisPoints,
        @DefaultValue("") String vatId,
        @DefaultValue("32MB") DataSize maxImportSize,
        @DefaultValue("8MB") DataSize productCache,
        @DefaultValue("30d") Duration cartRetention,
        @DefaultValue("7d") Duration checkoutKeyRetention,
        @DefaultValue("14d") Duration withdrawalPeriod,
        @DefaultValue("false") boolean wakeOnCart,
        @DefaultValue PaymentSettings payment,
        @DefaultValue Map<String, String> webhooks,
        @DefaultValue MailSettings mail,
        @DefaultValue InvoiceSettings invoices,
        @DefaultValue("Kiosk") String name,
        @DefaultValue SellerSettings seller,
        @DefaultValue("true") boolean open,
        @DefaultValue PrivacySettings privacy,
        @DefaultValue LiveSettings live,
        @DefaultValue CrowdSettings crowd) {

    private static final int MIN_SECRET_LENGTH = 32;
    private static final int MAX_NAME = 60;
    private static final long MAX_RATE = 1_000_000_000;

    public StorefrontProperties {
        if (accessSecret.length() < MIN_SECRET_LENGTH) {
            throw new IllegalArgumentException(
                    "kiosk.storefront.access-secret must have at least " + MIN_SECRET_LENGTH + " characters");
        }
        requireWithin("shipping-rate", shippingRate, MAX_RATE);
        requireWithin("free-shipping-from", freeShippingFrom, Long.MAX_VALUE);
        requireWithin("tax-basis-points", taxBasisPoints, 10_000);
        requireWithin("max-import-size", maxImportSize.toBytes(), Integer.MAX_VALUE);
        requireWithin("product-cache", productCache.toBytes(), Integer.MAX_VALUE);
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("kiosk.storefront.currency is no currency to pay with: " + currency);
        }
        if (!vatId.isEmpty() && VatId.parse(vatId).isEmpty()) {
            throw new IllegalArgumentException("kiosk.storefront.vat-id is no VAT number: " + vatId);
        }
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("kiosk.storefront.name has 1 to " + MAX_NAME + " characters");
        }
        webhooks = Map.copyOf(webhooks);
        if (!webhooks.isEmpty()) {
            throw new IllegalArgumentException("kiosk.storefront.webhooks is called kiosk.storefront.payment now");
        }
        if (!cartRetention.isPositive() || !checkoutKeyRetention.isPositive()) {
            throw new IllegalArgumentException(
                    "kiosk.storefront.cart-retention and checkout-key-retention must be longer than nothing");
        }
        if (withdrawalPeriod.toDays() < 1) {
            throw new IllegalArgumentException(
                    "kiosk.storefront.withdrawal-period is a number of days, such as 14d, not " + withdrawalPeriod);
        }
    }

    static void requireWithin(String setting, long value, long max) {
        if (value < 0 || value > max) {
            throw new IllegalArgumentException("kiosk.storefront." + setting + " is 0 to " + max + ", not " + value);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "StorefrontProperties[face=" + face + ", currency=" + currency + "]";
    }
}
