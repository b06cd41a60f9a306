package dev.kiosk.webhook.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.webhook.WebhookProperties;
import dev.kiosk.webhook.domain.Attempt;
import dev.kiosk.webhook.domain.Deliveries;
import dev.kiosk.webhook.domain.Delivery;
import dev.kiosk.webhook.domain.DeliveryLog;
import dev.kiosk.webhook.domain.Endpoint;
import dev.kiosk.webhook.domain.Message;
import dev.kiosk.webhook.domain.Verdict;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class DeliveryServiceTest {

    private static final Instant NOW = Instant.parse("2026-01-02T10:15:00Z");

    private static final WebhookProperties SETTINGS = new WebhookProperties(
            "0123456789abcdef0123456789abcdef",
            Duration.ofSeconds(10),
            false,
            Duration.ofDays(1),
            10,
            Duration.ofDays(2),
            Duration.ofSeconds(5),
            Duration.ofDays(30));

    private final Owed owed = new Owed();
    private final DeliveryService service = new DeliveryService(
            owed,
            (url, headers, body) -> Mono.just(new Attempt(NOW, 200, 1, "")),
            SETTINGS,
            new SimpleMeterRegistry(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void triesInPassingWhatOthersLeftUndone() {
        owed.due.add(delivery("left undone"));

        StepVerifier.create(service.attempt(List.of())).verifyComplete();

        assertThat(owed.delivered).containsExactly("left undone");
    }

    @Test
    void doesSoOnlyOnceInAWhile() {
        StepVerifier.create(service.attempt(List.of())).verifyComplete();
        owed.due.add(delivery("left undone"));

        StepVerifier.create(service.attempt(List.of())).verifyComplete();

        assertThat(owed.delivered).isEmpty();
    }

    @Test
    void writesNoMessageThatNobodyWants() {
        List<Supplier<Message>> messages = List.of(() -> {
            throw new AssertionError("written all the same");
        });

        StepVerifier.create(service.owe("order.confirmed", messages))
                .expectNext(List.of(List.of()))
                .verifyComplete();
    }

    private static Delivery delivery(String id) {
        Endpoint endpoint =
                Endpoint.register(new UUID(1, 1), URI.create("https://merchant.example/"), "", List.of(), NOW);
        return new Delivery(new UUID(2, 2), endpoint, message(id), 1);
    }

    private static Message message(String id) {
        return new Message(id, "order.confirmed", "", "{}", NOW);
    }

    /** Owes nothing but what is due. */
    private static final class Owed implements Deliveries {

        final List<Delivery> due = new ArrayList<>();
        final List<String> delivered = new ArrayList<>();

        @Override
        public Mono<Boolean> isWanted(String type) {
            return Mono.just(false);
        }

        @Override
        public Flux<Delivery> owe(Message message, Instant claimedUntil) {
            return Flux.empty();
        }

        @Override
        public Mono<Delivery> owe(Message message, UUID endpointId, Instant claimedUntil) {
            return Mono.empty();
        }

        @Override
        public Flux<Delivery> claimDue(Instant now, int perEndpoint, Instant claimedUntil) {
            return Flux.fromIterable(List.copyOf(due)).take(perEndpoint);
        }

        @Override
        public Mono<Delivery> claim(UUID deliveryId, Instant now, Instant claimedUntil) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> release(UUID deliveryId, Instant dueAt) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> attempted(Delivery delivery, Attempt attempt, Verdict verdict) {
            return Mono.fromRunnable(() -> delivered.add(delivery.message().id()));
        }

        @Override
        public Flux<DeliveryLog> log(UUID endpointId, int limit) {
            return Flux.empty();
        }

        @Override
        public Mono<Long> forgetOlderThan(Duration retention, int limit) {
            return Mono.just(0L);
        }
    }
}
