package dev.kiosk.order.payments.stripe;

import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.order.OrderProperties.StripeSettings;
import dev.kiosk.order.domain.CaptureAt;
import dev.kiosk.order.domain.Charge;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Checkout Sessions: each is made under our payment's id, and shows its amount and nothing else to pay. */
final class StripeSessions {

    private static final String PATH = "/v1/checkout/sessions";

    /** Methods whose money takes days: no stock is held that long. */
    private static final List<String> SLOW = List.of(
            "acss_debit",
            "au_becs_debit",
            "bacs_debit",
            "boleto",
            "customer_balance",
            "konbini",
            "multibanco",
            "nz_bank_account",
            "oxxo",
            "sepa_debit",
            "us_bank_account");

    private final StripeApi api;
    private final StripeSettings settings;

    StripeSessions(StripeApi api, StripeSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    /**
     * A page that ends with the time to pay. Stripe makes none that lasts less than half an hour, so one that is asked for too
     * late, as Stripe was away, has no end of its own: it ends with its order.
     *
     * @param amount as Stripe counts
     */
    Mono<StripeAnswer> open(Charge charge, long amount) {
        Instant payBy = charge.payBy();
        Map<String, String> form = form(charge, amount);
        String key = charge.id().toString();
        if (payBy == null) {
            return api.post(PATH, form, key);
        }
        Map<String, String> ending = new HashMap<>(form);
        ending.put("expires_at", Long.toString(payBy.getEpochSecond()));
        return api.post(PATH, ending, key)
                .flatMap(answer -> answer.isError() && answer.blames("expires_at")
                        ? api.post(PATH, form, key + ":late")
                        : Mono.just(answer));
    }

    /** By its id or by that of its PaymentIntent; empty where there is none. */
    Mono<StripeSession> find(String ref) {
        Mono<StripeSession> found = StripeSession.isRef(ref)
                ? api.get(PATH + "/" + ref, Map.of("expand[]", "payment_intent"))
                        .map(answer -> answer.body())
                        .map(StripeSession::new)
                : api.get(PATH, Map.of("payment_intent", ref, "expand[]", "data.payment_intent"))
                        .map(answer -> new StripeSession(answer.body().at("/data/0")));
        return found.filter(session -> !session.id().isEmpty());
    }

    /** Nobody can pay there any more; one that was paid in the meantime stays so. */
    Mono<StripeAnswer> expire(StripeSession session) {
        return api.post(PATH + "/" + session.id() + "/expire", Map.of(), null);
    }

    private Map<String, String> form(Charge charge, long amount) {
        String order = charge.order().toString();
        String back = settings.returnUrl(charge.order());
        String price = "line_items[0][price_data]";
        Map<String, String> form = new HashMap<>(StripeIntent.metadata(charge));
        StripeIntent.metadata(charge)
                .forEach((name, value) ->
                        form.put("payment_intent_data[metadata]" + name.substring("metadata".length()), value));
        form.put("mode", "payment");
        form.put("client_reference_id", order);
        form.put("success_url", back);
        form.put("cancel_url", back);
        form.put("line_items[0][quantity]", "1");
        form.put(
                price + "[currency]",
                charge.amount().currency().getCurrencyCode().toLowerCase(Locale.ROOT));
        form.put(price + "[unit_amount]", Long.toString(amount));
        form.put(
                price + "[product_data][name]",
                OrderNumber.of(charge.order().value()).toString());
        form.put("adaptive_pricing[enabled]", "false"); // what was agreed to is paid, in its currency
        for (int i = 0; i < SLOW.size(); i++) {
            form.put("excluded_payment_method_types[" + i + "]", SLOW.get(i));
        }
        if (charge.captureAt() == CaptureAt.SHIPPING) {
            form.put("payment_intent_data[capture_method]", "manual");
        }
        return form;
    }
}
