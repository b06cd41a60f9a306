package dev.kiosk.storefront.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Notifications as payment providers send them. */
public record PaymentProviders(StorefrontServer server) {

    public static final String STRIPE_SECRET = "whsec_of_tests_only";
    public static final String NEW_STRIPE_SECRET = "whsec_of_tests_later";
    public static final String SANDBOX_SECRET = "sandbox_of_tests_only";

    /** What a storefront has to be started with to take them. */
    public static String[] settings() {
        return new String[] {
            "--kiosk.storefront.payment.stripe-secrets=" + STRIPE_SECRET + "," + NEW_STRIPE_SECRET,
            "--kiosk.storefront.payment.sandbox-secrets=" + SANDBOX_SECRET,
            "--kiosk.storefront.payment.max-size=4KB"
        };
    }

    public Reply stripe(String body) {
        return send("stripe", Map.of("Stripe-Signature", signature(STRIPE_SECRET, Instant.now(), body)), body);
    }

    public Reply sandbox(String body) {
        return send("sandbox", Map.of("Sandbox-Signature", signature(SANDBOX_SECRET, Instant.now(), body)), body);
    }

    public Reply send(String provider, Map<String, String> headers, String body) {
        return server.shop().post("/api/webhooks/payments/" + provider, body, headers);
    }

    public static String signature(String secret, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            String seconds = String.valueOf(at.getEpochSecond());
            return "t=" + seconds + ",v1="
                    + HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A PaymentIntent that can be captured. */
    public static String capturable(String eventId, UUID order) {
        return """
                {"id": "%s", "object": "event", "api_version": "2024-06-20", "created": 1718900000, "livemode": false,
                 "type": "payment_intent.amount_capturable_updated", "data": {"object": {"id": "pi_3PTgR2", "object":
                 "payment_intent", "amount": 1925, "amount_capturable": 1925, "currency": "gbp", "metadata":
                 {"order_id": "%s"}, "status": "requires_capture"}}}
                """.formatted(eventId, order);
    }

    /** A charge that was given back; it names its PaymentIntent. */
    public static String refunded(String eventId, UUID order) {
        return """
                {"id": "%s", "object": "event", "type": "charge.refunded", "data": {"object": {"id": "ch_3PTgR2", "object":
                 "charge", "amount_refunded": 1925, "payment_intent": "pi_3PTgR2", "metadata": {"order_id": "%s"}}}}
                """.formatted(eventId, order);
    }

    /** A page of Stripe's, with its PaymentIntent if somebody has tried to pay there. */
    public static String page(String eventId, String kind, String intent, UUID order) {
        return """
                {"id": "%s", "object": "event", "type": "checkout.session.%s", "data": {"object": {"id": "cs_live_1", "object":
                 "checkout.session", "payment_intent": %s, "amount_total": 1925, "currency": "gbp", "status": "complete",
                 "payment_status": "paid", "metadata": {"order_id": "%s"}}}}
                """.formatted(eventId, kind, intent, order);
    }

    public static String ofSandbox(String eventId, UUID order) {
        return """
                {"id": "%s", "type": "payment.authorised", "payment": {"ref": "pay_1", "orderId": "%s"}}
                """.formatted(eventId, order);
    }
}
