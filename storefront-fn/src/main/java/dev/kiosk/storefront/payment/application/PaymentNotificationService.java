package dev.kiosk.storefront.payment.application;

import dev.kiosk.contracts.PaymentNotified;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.PaymentSettings;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.payment.domain.PaymentNotification;
import dev.kiosk.storefront.payment.domain.PaymentNotification.Irrelevant;
import dev.kiosk.storefront.payment.domain.PaymentNotification.Moved;
import dev.kiosk.storefront.payment.domain.TakenNotifications;
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
 * Takes the notifications of payment providers. Each becomes one {@code payment.notified}, in the transaction that remembers its
 * id; completes after the commit. What is wrongly signed leaves no trace but a count.
 */
@Service
public class PaymentNotificationService {

    private final PaymentSettings settings;
    private final TakenNotifications taken;
    private final OutboxTransaction transaction;
    private final JsonMapper json;
    private final MeterRegistry metrics;
    private final Clock clock;

    PaymentNotificationService(
            StorefrontProperties settings,
            TakenNotifications taken,
            OutboxTransaction transaction,
            JsonMapper json,
            MeterRegistry metrics,
            Clock clock) {
        this.settings = settings.payment();
        this.taken = taken;
        this.transaction = transaction;
        this.json = json;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * @param name as in the path; one without a secret is unknown
     * @param header gives a header of the request, or null
     */
    public Mono<Void> take(String name, UnaryOperator<@Nullable String> header, byte[] body) {
        return Mono.defer(() -> {
            PaymentProvider provider = provider(name);
            verify(provider, header.apply(provider.header()), body);
            return switch (read(provider, body)) {
                case Moved moved -> handOn(provider, moved);
                case Irrelevant _ -> Mono.fromRunnable(() -> count(provider, "ignored"));
            };
        });
    }

    private PaymentProvider provider(String name) {
        return Stream.of(PaymentProvider.values())
                .filter(provider ->
                        name(provider).equals(name) && !secrets(provider).isEmpty())
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(HttpStatus.NOT_FOUND, "unknown-payment-provider", "There is no such provider here"));
    }

    private void verify(PaymentProvider provider, @Nullable String header, byte[] body) {
        Optional<NotificationSignature> signature = Optional.ofNullable(header)
                .flatMap(NotificationSignature::parse)
                .filter(given -> given.isOf(clock.instant(), settings.tolerance()))
                .filter(given -> given.fits(body, secrets(provider)));
        if (signature.isEmpty()) {
            count(provider, "refused");
            throw Problem.of(HttpStatus.BAD_REQUEST, "webhook-signature", "The signature does not fit")
                    .detail(provider.header() + " is missing, too old, or not of this body");
        }
    }

    private PaymentNotification read(PaymentProvider provider, byte[] body) {
        try {
            return provider.read(json.readTree(body)).orElseThrow(() -> Problem.invalid("this is no notification"));
        } catch (JacksonException e) {
            throw Problem.invalid("this is no JSON");
        }
    }

    private Mono<Void> handOn(PaymentProvider provider, Moved moved) {
        Mono<Effects<Boolean>> effects = taken.take(name(provider), moved.eventId(), moved.kind())
                .map(first -> new Effects<>(first, first ? List.of(event(provider, moved)) : List.of()));
        return transaction
                .commit(effects)
                .doOnNext(first -> count(provider, first ? "taken" : "repeated"))
                .then();
    }

    private static PaymentNotified event(PaymentProvider provider, Moved moved) {
        return new PaymentNotified(name(provider), moved.providerRef(), moved.kind(), moved.orderId());
    }

    private List<String> secrets(PaymentProvider provider) {
        return switch (provider) {
            case SANDBOX -> settings.sandboxSecrets();
            case STRIPE -> settings.stripeSecrets();
        };
    }

    private void count(PaymentProvider provider, String outcome) {
        metrics.counter("kiosk.payment.notifications", "provider", name(provider), "outcome", outcome)
                .increment();
    }

    private static String name(PaymentProvider provider) {
        return provider.name().toLowerCase(Locale.ROOT);
    }
}
