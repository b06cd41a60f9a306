package dev.kiosk.contracts.payment;

import java.util.Map;

/** The smallest amounts that payment providers take, in minor units by ISO 4217. */
public final class PaymentMinimum {

    /**
     * What Stripe publishes as minimum charge amounts: docs.stripe.com/currencies. They hold for the currency that an account is
     * paid out in; a charge in another has to be worth as much, which Stripe alone can say.
     */
    private static final Map<String, Long> STRIPE = Map.ofEntries(
            Map.entry("AED", 200L),
            Map.entry("AUD", 50L),
            Map.entry("BGN", 100L),
            Map.entry("BRL", 50L),
            Map.entry("CAD", 50L),
            Map.entry("CHF", 50L),
            Map.entry("CZK", 1500L),
            Map.entry("DKK", 250L),
            Map.entry("EUR", 50L),
            Map.entry("GBP", 30L),
            Map.entry("HKD", 400L),
            Map.entry("HUF", 17500L),
            Map.entry("INR", 50L),
            Map.entry("JPY", 50L),
            Map.entry("MXN", 1000L),
            Map.entry("MYR", 200L),
            Map.entry("NOK", 300L),
            Map.entry("NZD", 50L),
            Map.entry("PLN", 200L),
            Map.entry("RON", 200L),
            Map.entry("SEK", 300L),
            Map.entry("SGD", 50L),
            Map.entry("THB", 1000L),
            Map.entry("USD", 50L));

    private PaymentMinimum() {}

    /** By currency; where nothing is said the provider takes 1. */
    public static Map<String, Long> of(String provider) {
        return provider.equals("stripe") ? STRIPE : Map.of();
    }

    /** Whether the provider takes so little; nothing at all is not its business. */
    public static boolean isReached(String provider, String currency, long amount) {
        return amount == 0 || amount >= in(provider, currency);
    }

    /** Minor units. */
    public static long in(String provider, String currency) {
        return of(provider).getOrDefault(currency, 1L);
    }
}
