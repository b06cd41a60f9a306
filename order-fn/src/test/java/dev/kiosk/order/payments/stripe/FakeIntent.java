package dev.kiosk.order.payments.stripe;

import dev.kiosk.order.payments.stripe.FakeStripe.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PaymentIntent at the fake; its payment method says what becomes of it. */
final class FakeIntent {

    private final String id;
    private final Map<String, String> fields;
    private final List<FakeRefund> refunds = new ArrayList<>();
    private String status = "requires_confirmation";
    private String lastError = "null";
    private long received;

    FakeIntent(String id, Map<String, String> fields) {
        this.id = id;
        this.fields = fields;
    }

    private record FakeRefund(String id, long amount, String key, String status) {}

    String id() {
        return id;
    }

    String token() {
        return fields.getOrDefault("payment_method", "");
    }

    String paymentId() {
        return fields.getOrDefault("metadata[payment_id]", "");
    }

    long amount() {
        return Long.parseLong(fields.getOrDefault("amount", "0"));
    }

    String status() {
        return status;
    }

    /** Something happened at Stripe that nobody asked for. */
    void becomes(String other) {
        status = other;
    }

    /** On a page of Stripe's. */
    void isPaid(boolean held) {
        received = held ? 0 : amount();
        status = held ? "requires_capture" : "succeeded";
    }

    /** The customer did not prove who he is. */
    void authenticationFails() {
        status = "requires_payment_method";
        lastError = "{\"type\":\"invalid_request_error\",\"code\":\"payment_intent_authentication_failure\"}";
    }

    /** A refund that was under way ended so. */
    void refundsBecome(String end) {
        refunds.replaceAll(refund -> new FakeRefund(refund.id(), refund.amount(), refund.key(), end));
    }

    Reply act(String verb) {
        return switch (verb) {
            case "confirm" -> status.equals("requires_confirmation") ? confirm() : unexpected();
            case "capture" -> status.equals("requires_capture") ? capture() : unexpected();
            case "cancel" -> List.of("succeeded", "canceled").contains(status) ? unexpected() : now("canceled");
            default -> throw new IllegalArgumentException(verb);
        };
    }

    private Reply confirm() {
        return switch (token()) {
            case "pm_declined" -> declined("card_declined", "generic_decline");
            case "pm_poor" -> declined("card_declined", "insufficient_funds");
            case "pm_authenticate" -> declined("authentication_required", "authentication_required");
            case "pm_action" -> now("requires_action");
            case "pm_processing" -> now("processing");
            default -> now("requires_capture");
        };
    }

    private Reply capture() {
        if (token().equals("pm_lapsed")) {
            return new Reply(402, error("card_error", "charge_expired_for_capture", "", "", json()));
        }
        received = amount();
        return now("succeeded");
    }

    Reply refund(Map<String, String> form) {
        long amount = Long.parseLong(form.get("amount"));
        long before = refunds.stream()
                .filter(refund -> !refund.status().equals("failed"))
                .mapToLong(FakeRefund::amount)
                .sum();
        if (before + amount > received) {
            return new Reply(400, error("invalid_request_error", "charge_already_refunded", "", "", null));
        }
        String first = token().equals("pm_slow_refund") ? "pending" : "succeeded";
        FakeRefund refund = new FakeRefund(
                "re_" + (refunds.size() + 1), amount, form.getOrDefault("metadata[refund_id]", ""), first);
        refunds.add(refund);
        return new Reply(200, json(refund));
    }

    String refunds() {
        return list(refunds.stream().map(this::json));
    }

    String json() {
        String action = status.equals("requires_action")
                ? "{\"type\":\"redirect_to_url\",\"redirect_to_url\":{\"url\":\"https://hooks.stripe.com/3d/" + id
                        + "\"}}"
                : "null";
        return """
                {"id":"%s","object":"payment_intent","amount":%d,"amount_received":%d,"capture_method":"manual",
                 "currency":"%s","last_payment_error":%s,"latest_charge":null,"livemode":false,
                 "metadata":{"order_id":"%s","payment_id":"%s"},"next_action":%s,"status":"%s"}
                """.formatted(
                        id,
                        amount(),
                        received,
                        fields.get("currency"),
                        lastError,
                        fields.get("metadata[order_id]"),
                        paymentId(),
                        action,
                        status);
    }

    static String list(Stream<String> objects) {
        return "{\"object\":\"list\",\"has_more\":false,\"data\":[" + objects.collect(Collectors.joining(",")) + "]}";
    }

    static String error(String type, String code, String decline, String parameter, @Nullable String intent) {
        return """
                {"error":{"type":"%s","code":"%s","decline_code":"%s","param":"%s","message":"Not for customers."%s}}
                """.formatted(type, code, decline, parameter, intent == null ? "" : ",\"payment_intent\":" + intent);
    }

    private Reply declined(String code, String decline) {
        status = "requires_payment_method";
        lastError = "{\"type\":\"card_error\",\"code\":\"%s\",\"decline_code\":\"%s\"}".formatted(code, decline);
        return new Reply(402, error("card_error", code, decline, "", json()));
    }

    private Reply unexpected() {
        return new Reply(400, error("invalid_request_error", "payment_intent_unexpected_state", "", "", json()));
    }

    private Reply now(String next) {
        status = next;
        return new Reply(200, json());
    }

    private String json(FakeRefund refund) {
        return """
                {"id":"%s","object":"refund","amount":%d,"payment_intent":"%s","status":"%s","failure_reason":"%s",
                 "metadata":{"refund_id":"%s"}}
                """.formatted(
                        refund.id(),
                        refund.amount(),
                        id,
                        refund.status(),
                        refund.status().equals("failed") ? "lost_or_stolen_card" : "unknown",
                        refund.key());
    }
}
