package dev.kiosk.order.payments.stripe;

import dev.kiosk.order.domain.Charge;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.ActionRequired;
import dev.kiosk.order.domain.ProviderPayment.Authorised;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.domain.ProviderPayment.Declined;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.ProviderPayment.Voided;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A PaymentIntent, and what its status means to us. */
record StripeIntent(JsonNode json) {

    String id() {
        return json.path("id").asString("");
    }

    String status() {
        return json.path("status").asString("");
    }

    boolean isThere() {
        return !id().isEmpty();
    }

    boolean isOf(Charge charge) {
        return json.at("/metadata/payment_id").asString("").equals(charge.id().toString());
    }

    /** Why what is held or taken here is not what the customer was to pay; empty where it is. */
    Optional<String> differenceTo(Charge charge) {
        String currency = json.path("currency").asString("");
        if (!currency.equalsIgnoreCase(charge.amount().currency().getCurrencyCode())) {
            return Optional.of("currency-differs");
        }
        return StripeAmount.of(charge.amount())
                .filter(amount -> amount == json.path("amount").asLong())
                .map(amount -> Optional.<String>empty())
                .orElseGet(() -> Optional.of("amount-differs"));
    }

    /** What is there of it, as Stripe counts. */
    long received() {
        return json.path("amount_received").asLong();
    }

    /** Its metadata, which go on to its charges and so into their webhooks. */
    static Map<String, String> metadata(Charge charge) {
        return Map.of(
                "metadata[order_id]", charge.order().toString(),
                "metadata[payment_id]", charge.id().toString());
    }

    /**
     * @param refunds those of this PaymentIntent, as they are listed; only money that has arrived is counted
     * @throws IllegalStateException for a status that Stripe is still deciding
     */
    ProviderPayment answer(Charge charge, Stream<JsonNode> refunds) {
        return switch (status()) {
            case "requires_payment_method" -> declinedOrNew();
            case "requires_confirmation" -> new Unseen();
            case "requires_action" -> action();
            case "requires_capture" -> new Authorised(id());
            case "canceled" -> new Voided(id());
            case "succeeded" ->
                new Captured(
                        id(), minorUnits(json.path("amount_received").asLong(), charge), refunded(charge, refunds));
            default -> throw new IllegalStateException("PaymentIntent " + id() + " is " + status());
        };
    }

    private ProviderPayment declinedOrNew() {
        JsonNode error = json.path("last_payment_error");
        return error.isObject() ? new Declined(id(), StripeAnswer.code(error)) : new Unseen();
    }

    /** Only what a browser can be sent to can be acted on. */
    private ProviderPayment action() {
        String url = json.at("/next_action/redirect_to_url/url").asString("");
        return url.toLowerCase(Locale.ROOT).startsWith("http")
                ? new ActionRequired(id(), URI.create(url))
                : new Declined(id(), "action-not-supported");
    }

    private static long refunded(Charge charge, Stream<JsonNode> refunds) {
        return refunds.filter(refund -> refund.path("status").asString("").equals("succeeded"))
                .mapToLong(refund -> minorUnits(refund.path("amount").asLong(), charge))
                .sum();
    }

    private static long minorUnits(long counted, Charge charge) {
        return StripeAmount.minorUnits(counted, charge.amount().currency());
    }
}
