package dev.kiosk.webhook.application;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.webhook.WebhookProperties;
import dev.kiosk.webhook.domain.Deliveries;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tries again what endpoints did not take, and forgets what is over. */
@Component
class DeliverySweep implements Sweep {

    private static final int FORGOTTEN_AT_ONCE = 10_000;
    private static final int ROUNDS = 20;

    /** A sweep is a request, which ends before the platform ends it. */
    private static final Duration NO_NEW_ROUND_AFTER = Duration.ofSeconds(15);

    private final DeliveryService dispatch;
    private final Deliveries deliveries;
    private final Duration retention;

    DeliverySweep(DeliveryService dispatch, Deliveries deliveries, WebhookProperties settings) {
        this.dispatch = dispatch;
        this.deliveries = deliveries;
        this.retention = settings.retention();
    }

    @Override
    public String name() {
        return "webhook-deliveries";
    }

    @Override
    public Mono<Long> sweep() {
        return rounds().flatMap(tried ->
                deliveries.forgetOlderThan(retention, FORGOTTEN_AT_ONCE).thenReturn(tried));
    }

    private Mono<Long> rounds() {
        return Mono.defer(() -> {
            long end = System.nanoTime() + NO_NEW_ROUND_AFTER.toNanos();
            return dispatch.retry()
                    .repeat(ROUNDS)
                    .takeUntil(tried -> tried == 0 || System.nanoTime() > end)
                    .reduce(0L, Long::sum);
        });
    }
}
