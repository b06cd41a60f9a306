package dev.kiosk.order.payments.stripe;

import dev.kiosk.order.domain.Charge;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.ActionRequired;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.ProviderPayment.Voided;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A Checkout Session: a page of Stripe's on which the customer pays. It has a PaymentIntent from the first try to pay on. */
record StripeSession(JsonNode json) {

    /** States of a PaymentIntent in which the customer may still try, as long as the page is open. */
    private static final List<String> UNDECIDED =
            List.of("requires_payment_method", "requires_confirmation", "requires_action");

    static boolean isRef(String ref) {
        return ref.startsWith("cs_");
    }

    static boolean mayHaveAPage(StripeIntent intent) {
        return UNDECIDED.contains(intent.status());
    }

    String id() {
        return json.path("id").asString("");
    }

    boolean isOpen() {
        return json.path("status").asString("").equals("open");
    }

    /** A PaymentIntent whose own state says how the payment stands; empty while the page does. */
    Optional<StripeIntent> decided() {
        return intent().filter(intent -> !mayHaveAPage(intent));
    }

    /**
     * Known by its PaymentIntent, once there is one: notifications name that.
     *
     * @throws IllegalStateException for a page that is done with, while Stripe is still deciding
     */
    ProviderPayment answer(Charge charge) {
        if (!json.at("/metadata/payment_id").asString("").equals(charge.id().toString())) {
            return new Unseen();
        }
        String ref = intent().map(StripeIntent::id).orElseGet(this::id);
        return switch (json.path("status").asString("")) {
            case "open" -> new ActionRequired(ref, URI.create(json.path("url").asString("")));
            case "expired" -> new Voided(ref);
            default -> throw new IllegalStateException(id() + " is complete, and its payment is not");
        };
    }

    private Optional<StripeIntent> intent() {
        return Optional.of(new StripeIntent(json.path("payment_intent"))).filter(StripeIntent::isThere);
    }
}
