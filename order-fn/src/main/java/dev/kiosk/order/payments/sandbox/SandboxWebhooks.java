package dev.kiosk.order.payments.sandbox;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.OrderProperties.Sandbox;
import dev.kiosk.order.payments.sandbox.WebhookOutbox.Webhook;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the sandbox tells of its own accord, if it was told where: at once, or late by the sweep, as the payment's token has
 * it. Signed by the scheme that Stripe publishes. What cannot be sent is sent later.
 */
@Component
final class SandboxWebhooks implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxWebhooks.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int AT_MOST = 200;
    private static final int AT_ONCE = 4;

    private final WebhookOutbox outbox;
    private final WebClient http;
    private final Sandbox settings;
    private final Clock clock;

    SandboxWebhooks(WebhookOutbox outbox, OrderProperties settings, Clock clock) {
        this.outbox = outbox;
        this.http = WebClient.create();
        this.settings = settings.sandbox();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sandbox-webhooks";
    }

    @Override
    public Mono<Long> sweep() {
        URI url = settings.webhookUrl();
        return url == null
                ? Mono.just(0L)
                : outbox.claimDue(clock.instant(), AT_MOST)
                        .collectList()
                        .flatMapIterable(due -> due)
                        .flatMapSequential(webhook -> send(url, webhook).thenReturn(webhook), AT_ONCE)
                        .count();
    }

    boolean areSent() {
        return settings.webhookUrl() != null;
    }

    /** Tells how the payment stands, unless that was told before; gives the payment back, whatever comes of it. */
    Mono<SandboxPayment> tell(SandboxPayment payment) {
        URI url = settings.webhookUrl();
        if (url == null || payment.isUnseen()) {
            return Mono.just(payment);
        }
        Instant now = clock.instant();
        boolean late = WebhookHabit.of(payment.token()).delays(WebhookOutbox.kind(payment));
        return outbox.add(payment, late ? now.plus(settings.webhookDelay()) : now)
                .filter(webhook -> !late)
                .flatMap(webhook -> send(url, webhook))
                .thenReturn(payment);
    }

    private Mono<Void> send(URI url, Webhook webhook) {
        return Flux.range(0, webhook.copies())
                .concatMap(copy -> post(url, webhook.body()))
                .then(outbox.sent(webhook, clock.instant()))
                .onErrorResume(failure -> {
                    LOG.atInfo()
                            .addKeyValue("eventId", webhook.eventId())
                            .log("Webhook of the sandbox will be sent later: {}", failure.toString());
                    return Mono.empty();
                });
    }

    private Mono<Void> post(URI url, String body) {
        return http.post()
                .uri(url)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Sandbox-Signature", SandboxSignature.of(settings.webhookSecret(), clock.instant(), body))
                .bodyValue(body)
                .retrieve()
                .toBodilessEntity()
                .timeout(TIMEOUT)
                .then();
    }
}
