package dev.kiosk.order.payments.stripe;

import dev.kiosk.order.payments.stripe.FakeStripe.Reply;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A Checkout Session at the fake, and what a customer does there. */
final class FakePage {

    private final String id;
    private final URI url;
    private final Map<String, String> fields;
    private String status = "open";
    private @Nullable FakeIntent intent;

    FakePage(String id, URI stripe, Map<String, String> fields) {
        this.id = id;
        this.url = stripe.resolve("/c/pay/" + id);
        this.fields = fields;
    }

    String id() {
        return id;
    }

    String status() {
        return status;
    }

    boolean isPaidBy(String intentId) {
        return intent != null && intent.id().equals(intentId);
    }

    String successUrl() {
        return fields.getOrDefault("success_url", "");
    }

    /** Exactly as asked. */
    FakeIntent pay(String intentId) {
        return pay(intentId, amount(), currency());
    }

    /** An amount and a currency that nobody asked for. */
    FakeIntent pay(String intentId, String amount, String currency) {
        FakeIntent paid = tryToPay(intentId, amount, currency);
        boolean held = "manual".equals(fields.get("payment_intent_data[capture_method]"));
        paid.isPaid(held);
        status = "complete";
        return paid;
    }

    /** The card was declined: the page stays, for another. */
    FakeIntent isDeclined(String intentId) {
        FakeIntent tried = tryToPay(intentId, amount(), currency());
        tried.becomes("requires_payment_method");
        return tried;
    }

    Reply expire() {
        if (!status.equals("open")) {
            return new Reply(400, FakeIntent.error("invalid_request_error", "", "", "", null));
        }
        status = "expired";
        return new Reply(200, json());
    }

    /** As Stripe shows it to a customer. */
    String html() {
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <link rel="icon" href="data:,"><title>Checkout</title><h1>Pay %s %s</h1><p>%s</p>
                <form method="post" action="%s/pay"><button id="pay">Pay</button></form>
                <p><a id="back" href="%s">Back to the shop</a></p>
                """.formatted(
                        amount(),
                        currency(),
                        status.equals("open") ? fields.get("line_items[0][price_data][product_data][name]") : status,
                        url,
                        fields.get("cancel_url"));
    }

    String event(String eventId, String type) {
        return """
                {"id":"%s","object":"event","type":"%s","data":{"object":%s}}
                """.formatted(eventId, type, json(intent == null ? "null" : "\"" + intent.id() + "\""));
    }

    /** With its PaymentIntent, as it is always asked for. */
    String json() {
        return json(intent == null ? "null" : intent.json());
    }

    private String json(String intentJson) {
        return """
                {"id":"%s","object":"checkout.session","amount_total":%s,"currency":"%s","mode":"payment","status":"%s",
                 "payment_status":"%s","url":%s,"payment_intent":%s,
                 "metadata":{"order_id":"%s","payment_id":"%s"}}
                """.formatted(
                        id,
                        amount(),
                        currency(),
                        status,
                        status.equals("complete") ? "paid" : "unpaid",
                        status.equals("open") ? "\"" + url + "\"" : "null",
                        intentJson,
                        fields.get("metadata[order_id]"),
                        fields.get("metadata[payment_id]"));
    }

    private FakeIntent tryToPay(String intentId, String amount, String currency) {
        if (!status.equals("open")) {
            throw new IllegalStateException("the page is " + status);
        }
        Map<String, String> form = new HashMap<>();
        form.put("amount", amount);
        form.put("currency", currency);
        fields.forEach((name, value) -> {
            if (name.startsWith("payment_intent_data[metadata]")) {
                form.put("metadata" + name.substring("payment_intent_data[metadata]".length()), value);
            }
        });
        FakeIntent tried = intent == null ? new FakeIntent(intentId, form) : intent;
        intent = tried;
        return tried;
    }

    private String amount() {
        return Objects.requireNonNull(fields.get("line_items[0][price_data][unit_amount]"));
    }

    private String currency() {
        return Objects.requireNonNull(fields.get("line_items[0][price_data][currency]"));
    }
}
