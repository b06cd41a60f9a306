package dev.kiosk.order.payments.stripe;

import dev.kiosk.order.domain.Charge;
import dev.kiosk.order.domain.RefundAnswer.Result;
import dev.kiosk.order.domain.RefundAnswer.Result.Made;
import dev.kiosk.order.domain.RefundAnswer.Result.Refused;
import dev.kiosk.order.domain.RefundAnswer.Result.UnderWay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Refunds of PaymentIntents. Ours carry our id as metadata, and are looked for before one is created: a key of Stripe's is
 * forgotten after a day, and answers a failure again until then. One that failed is created anew, under a key of its own.
 */
final class StripeRefunds {

    private static final String PATH = "/v1/refunds";
    private static final String OURS = "/metadata/refund_id";

    private final StripeApi api;

    StripeRefunds(StripeApi api) {
        this.api = api;
    }

    /** All refunds of a PaymentIntent; there may be a hundred. */
    Mono<List<JsonNode>> of(String intent) {
        return api.get(PATH, Map.of("payment_intent", intent, "limit", "100"))
                .map(answer -> answer.body().path("data").valueStream().toList());
    }

    /** @param amount as Stripe counts */
    Mono<Result> make(Charge charge, String intent, String refund, long amount) {
        return of(intent)
                .map(all -> all.stream()
                        .filter(one -> one.at(OURS).asString("").equals(refund))
                        .toList())
                .flatMap(ours -> known(ours)
                        .map(Mono::just)
                        .findFirst()
                        .orElseGet(() -> create(charge, intent, refund, amount, ours.size())));
    }

    private static Stream<Result> known(List<JsonNode> ours) {
        return ours.stream().map(StripeRefunds::result).filter(result -> !(result instanceof Refused));
    }

    private Mono<Result> create(Charge charge, String intent, String refund, long amount, int failed) {
        Map<String, String> form = new HashMap<>(StripeIntent.metadata(charge));
        form.put("payment_intent", intent);
        form.put("amount", Long.toString(amount));
        form.put("metadata[refund_id]", refund);
        String key = charge.id() + ":" + refund + ":" + amount + ":" + failed;
        return api.post(PATH, form, key)
                .map(answer -> answer.isError() ? new Refused(answer.code()) : result(answer.body()));
    }

    private static Result result(JsonNode refund) {
        return switch (refund.path("status").asString("")) {
            case "succeeded" -> new Made();
            case "failed" ->
                new Refused(StripeAnswer.kebab(refund.path("failure_reason").asString("refund-failed")));
            case "canceled" -> new Refused("refund-cancelled");
            default -> new UnderWay();
        };
    }
}
