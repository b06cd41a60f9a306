package dev.kiosk.storefront.webhook.application;

import dev.kiosk.contracts.PaymentNotified;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.StorefrontProperties.Webhooks;
import dev.kiosk.storefront.webhook.domain.Notice;
import dev.kiosk.storefront.webhook.domain.Notice.Irrelevant;
import dev.kiosk.storefront.webhook.domain.Notice.Moved;
import dev.kiosk.storefront.webhook.domain.TakenWebhooks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the webhooks of payment providers. Each becomes one {@code payment.notified}, in the transaction that remembers its
 * id; completes after the commit. What is wrongly signed leaves no trace but a count.
 */
@Service
public class WebhookService {

    private final Webhooks settings;
    private final TakenWebhooks taken;
    private final OutboxTransaction transaction;
    private final JsonMapper json;
    private final MeterRegistry metrics;
    private final Clock clock;

    WebhookService(
            StorefrontProperties settings,
            TakenWebhooks taken,
            OutboxTransaction transaction,
            JsonMapper json,
            MeterRegistry metrics,
            Clock clock) {
        this.settings = settings.webhooks();
        this.taken = taken;
        this.transaction = transaction;
        this.json = json;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * @param provider the name in the path; one without a secret is unknown
     * @param header gives a header of the request, or null
     */
    public Mono<Void> take(String provider, UnaryOperator<@Nullable String> header, byte[] body) {
        return Mono.defer(() -> {
            WebhookSender sender = sender(provider);
            verify(sender, header.apply(sender.header()), body);
            return switch (read(sender, body)) {
                case Moved moved -> handOn(sender, moved);
                case Irrelevant _ -> Mono.fromRunnable(() -> count(sender, "ignored"));
            };
        });
    }

    private WebhookSender sender(String provider) {
        return Stream.of(WebhookSender.values())
                .filter(sender ->
                        name(sender).equals(provider) && !secrets(sender).isEmpty())
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(HttpStatus.NOT_FOUND, "unknown-payment-provider", "There is no such provider here"));
    }

    private void verify(WebhookSender sender, @Nullable String header, byte[] body) {
        Optional<WebhookSignature> signature = Optional.ofNullable(header)
                .flatMap(WebhookSignature::parse)
                .filter(given -> given.isOf(clock.instant(), settings.tolerance()))
                .filter(given -> given.fits(body, secrets(sender)));
        if (signature.isEmpty()) {
            count(sender, "refused");
            throw Problem.of(HttpStatus.BAD_REQUEST, "webhook-signature", "The signature does not fit")
                    .detail(sender.header() + " is missing, too old, or not of this body");
        }
    }

    private Notice read(WebhookSender sender, byte[] body) {
        try {
            return sender.read(json.readTree(body)).orElseThrow(() -> Problem.invalid("this is no webhook"));
        } catch (JacksonException e) {
            throw Problem.invalid("this is no JSON");
        }
    }

    private Mono<Void> handOn(WebhookSender sender, Moved moved) {
        Mono<Effects<Boolean>> effects = taken.take(name(sender), moved.eventId(), moved.kind())
                .map(first -> new Effects<>(first, first ? List.of(event(sender, moved)) : List.of()));
        return transaction
                .commit(effects)
                .doOnNext(first -> count(sender, first ? "taken" : "repeated"))
                .then();
    }

    private static PaymentNotified event(WebhookSender sender, Moved moved) {
        return new PaymentNotified(name(sender), moved.providerRef(), moved.kind(), moved.orderId());
    }

    private List<String> secrets(WebhookSender sender) {
        return switch (sender) {
            case SANDBOX -> settings.sandboxSecrets();
            case STRIPE -> settings.stripeSecrets();
        };
    }

    private void count(WebhookSender sender, String outcome) {
        metrics.counter("kiosk.webhooks", "provider", name(sender), "outcome", outcome)
                .increment();
    }

    private static String name(WebhookSender sender) {
        return sender.name().toLowerCase(Locale.ROOT);
    }
}
