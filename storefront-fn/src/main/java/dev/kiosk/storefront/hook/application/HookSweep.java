package dev.kiosk.storefront.hook.application;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.hook.domain.HookDeliveries;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tries again what endpoints did not take, and forgets what is over. */
@Component
class HookSweep implements Sweep {

    private static final int FORGOTTEN_AT_ONCE = 10_000;
    private static final int ROUNDS = 20;

    /** A sweep is a request, which ends before the platform ends it. */
    private static final Duration NO_NEW_ROUND_AFTER = Duration.ofSeconds(15);

    private final HookDispatch dispatch;
    private final HookDeliveries deliveries;
    private final Duration retention;

    HookSweep(HookDispatch dispatch, HookDeliveries deliveries, StorefrontProperties settings) {
        this.dispatch = dispatch;
        this.deliveries = deliveries;
        this.retention = settings.hooks().retention();
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
