package dev.kiosk.storefront.payment.application;

import dev.kiosk.storefront.payment.domain.PaymentNotification;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A provider that sends notifications: where its signature stands, and how its words read. */
enum PaymentProvider {
    /** The sandbox of order-fn. */
    SANDBOX("Sandbox-Signature") {
        @Override
        Optional<PaymentNotification> read(JsonNode event) {
            return moved(event, event.at("/payment/ref"), event.at("/payment/orderId"));
        }

        @Override
        boolean concernsPayments(String kind) {
            return kind.startsWith("payment.");
        }
    },

    /**
     * Stripe. Its event holds the object that moved: a PaymentIntent, or a charge, a refund or a page to pay on, which name their
     * PaymentIntent once they have one. The order's id is metadata that order-fn gave to all of them.
     */
    STRIPE("Stripe-Signature") {
        @Override
        Optional<PaymentNotification> read(JsonNode event) {
            JsonNode object = event.at("/data/object");
            JsonNode intent = object.path("payment_intent");
            return moved(event, intent.isString() ? intent : object.path("id"), object.at("/metadata/order_id"));
        }

        @Override
        boolean concernsPayments(String kind) {
            return STRIPE_KINDS.contains(kind);
        }
    };

    private static final List<String> STRIPE_KINDS = List.of(
            "checkout.session.completed",
            "checkout.session.async_payment_succeeded",
            "checkout.session.async_payment_failed",
            "checkout.session.expired",
            "payment_intent.amount_capturable_updated",
            "payment_intent.requires_action",
            "payment_intent.processing",
            "payment_intent.payment_failed",
            "payment_intent.succeeded",
            "payment_intent.canceled",
            "charge.refunded",
            "charge.refund.updated",
            "refund.created",
            "refund.updated",
            "refund.failed");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int LONGEST = 200;

    private final String header;

    PaymentProvider(String header) {
        this.header = header;
    }

    /** The name of the header with the signature. */
    String header() {
        return header;
    }

    /** Empty for what is no notification of this provider. */
    abstract Optional<PaymentNotification> read(JsonNode event);

    abstract boolean concernsPayments(String kind);

    /** What names no order was not set off by us. */
    Optional<PaymentNotification> moved(JsonNode event, JsonNode ref, JsonNode order) {
        String id = text(event.path("id"));
        String kind = text(event.path("type"));
        if (id.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        String orderId = text(order);
        return Optional.of(
                concernsPayments(kind)
                                && !text(ref).isEmpty()
                                && UUID_TEXT.matcher(orderId).matches()
                        ? new PaymentNotification.Moved(id, kind, text(ref), UUID.fromString(orderId))
                        : new PaymentNotification.Irrelevant(kind));
    }

    /** Empty for what is no text of a usable length. */
    private static String text(JsonNode node) {
        String text = node.asString("");
        return node.isString() && text.length() <= LONGEST ? text.strip() : "";
    }
}
