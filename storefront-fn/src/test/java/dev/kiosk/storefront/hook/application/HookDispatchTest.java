package dev.kiosk.storefront.hook.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.hook.domain.DeliveryLog;
import dev.kiosk.storefront.hook.domain.HookAttempt;
import dev.kiosk.storefront.hook.domain.HookDeliveries;
import dev.kiosk.storefront.hook.domain.HookDelivery;
import dev.kiosk.storefront.hook.domain.HookEndpoint;
import dev.kiosk.storefront.hook.domain.HookMessage;
import dev.kiosk.storefront.hook.domain.Verdict;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class HookDispatchTest {

    private static final Instant NOW = Instant.parse("2026-01-02T10:15:00Z");
    private static final HookMessage NEWS = message("news");

    private final Owed owed = new Owed();
    private final HookDispatch dispatch = new HookDispatch(
            owed,
            (url, headers, body) -> Mono.just(new HookAttempt(NOW, 200, 1, "")),
            new Binder(
                            List.of(new MapConfigurationPropertySource(
                                    Map.of("kiosk.storefront.access-secret", "0123456789abcdef0123456789abcdef"))),
                            null,
                            ApplicationConversionService.getSharedInstance())
                    .bind("kiosk.storefront", StorefrontProperties.class)
                    .get(),
            new SimpleMeterRegistry(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void triesInPassingWhatOthersLeftUndone() {
        owed.due.add(delivery("left undone"));

        StepVerifier.create(dispatch.tell(NEWS.type(), () -> NEWS)).verifyComplete();

        assertThat(owed.delivered).containsExactly("left undone");
    }

    @Test
    void doesSoOnlyOnceInAWhile() {
        StepVerifier.create(dispatch.tell(NEWS.type(), () -> NEWS)).verifyComplete();
        owed.due.add(delivery("left undone"));

        StepVerifier.create(dispatch.tell(NEWS.type(), () -> NEWS)).verifyComplete();

        assertThat(owed.delivered).isEmpty();
    }

    @Test
    void writesNoMessageThatNobodyWants() {
        owed.wanted = false;

        StepVerifier.create(dispatch.tell(NEWS.type(), () -> {
                    throw new AssertionError("written all the same");
                }))
                .verifyComplete();
    }

    private static HookDelivery delivery(String id) {
        HookEndpoint endpoint =
                HookEndpoint.register(new UUID(1, 1), URI.create("https://merchant.example/"), "", List.of(), NOW);
        return new HookDelivery(new UUID(2, 2), endpoint, message(id), 1);
    }

    private static HookMessage message(String id) {
        return new HookMessage(id, "order.confirmed", "", "{}", NOW);
    }

    /** Owes nothing but what is due. */
    private static final class Owed implements HookDeliveries {

        final List<HookDelivery> due = new ArrayList<>();
        final List<String> delivered = new ArrayList<>();
        boolean wanted = true;

        @Override
        public Mono<Boolean> isWanted(String type) {
            return Mono.just(wanted);
        }

        @Override
        public Flux<HookDelivery> owe(HookMessage message, Instant claimedUntil) {
            return Flux.empty();
        }

        @Override
        public Mono<HookDelivery> owe(HookMessage message, UUID endpointId, Instant claimedUntil) {
            return Mono.empty();
        }

        @Override
        public Flux<HookDelivery> claimDue(Instant now, int perEndpoint, Instant claimedUntil) {
            return Flux.fromIterable(List.copyOf(due)).take(perEndpoint);
        }

        @Override
        public Mono<HookDelivery> claim(UUID deliveryId, Instant now, Instant claimedUntil) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> release(UUID deliveryId, Instant dueAt) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> attempted(HookDelivery delivery, HookAttempt attempt, Verdict verdict) {
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
