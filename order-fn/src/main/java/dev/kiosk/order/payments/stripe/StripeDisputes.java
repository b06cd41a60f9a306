package dev.kiosk.order.payments.stripe;

import dev.kiosk.order.domain.Charge;
import dev.kiosk.order.domain.Dispute;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Disputes of PaymentIntents. An inquiry ({@code warning_…}) takes no money yet, and counts as open all the same. */
final class StripeDisputes {

    private static final String PATH = "/v1/disputes";

    private final StripeApi api;

    StripeDisputes(StripeApi api) {
        this.api = api;
    }

    /** The last of a PaymentIntent. */
    Mono<Optional<Dispute>> of(String intent, Charge charge) {
        return api.get(PATH, Map.of("payment_intent", intent, "limit", "100"))
                .map(answer -> answer.body()
                        .path("data")
                        .valueStream()
                        .max(Comparator.comparingLong(
                                dispute -> dispute.path("created").asLong()))
                        .map(dispute -> read(dispute, charge)));
    }

    /** The PaymentIntents of those that began then or later; a hundred at most. */
    Flux<String> since(Instant then) {
        return api.get(PATH, Map.of("created[gte]", Long.toString(then.getEpochSecond()), "limit", "100"))
                .flatMapIterable(answer -> answer.body()
                        .path("data")
                        .valueStream()
                        .map(dispute -> dispute.path("payment_intent").asString(""))
                        .filter(intent -> !intent.isEmpty())
                        .toList());
    }

    private static Dispute read(JsonNode dispute, Charge charge) {
        return new Dispute(
                dispute.path("id").asString(""),
                status(dispute.path("status").asString("")),
                StripeAmount.minorUnits(
                        dispute.path("amount").asLong(), charge.amount().currency()),
                StripeAnswer.kebab(dispute.path("reason").asString("general")));
    }

    private static Dispute.Status status(String status) {
        return switch (status) {
            case "won", "warning_closed", "prevented" -> Dispute.Status.WON;
            case "lost" -> Dispute.Status.LOST;
            default -> Dispute.Status.OPEN;
        };
    }
}
