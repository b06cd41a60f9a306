package dev.kiosk.storefront.notification.application;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.notification.domain.StockAlerts;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the rest of a crowd, and those whose mail server would not take it at first. */
@Component
class StockAlertSweep implements Sweep {

    private static final int ROUNDS = 20;
    private static final int MOST_ATTEMPTS = 100;
    private static final String ANY_SKU = "";
    private static final Duration NO_NEW_ROUND_AFTER = Duration.ofSeconds(10);

    private final StockAlertPost post;
    private final StockAlerts alerts;
    private final Duration retention;
    private final Clock clock;

    StockAlertSweep(StockAlertPost post, StockAlerts alerts, StorefrontProperties settings, Clock clock) {
        this.post = post;
        this.alerts = alerts;
        this.retention = settings.privacy().alertRetention();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "stock-alerts";
    }

    @Override
    public Mono<Long> sweep() {
        return rounds().flatMap(told -> alerts.forgetHopeless(
                        MOST_ATTEMPTS, clock.instant().minus(retention))
                .thenReturn(told));
    }

    private Mono<Long> rounds() {
        return Mono.defer(() -> {
            long end = System.nanoTime() + NO_NEW_ROUND_AFTER.toNanos();
            return post.tell(ANY_SKU)
                    .repeat(ROUNDS)
                    .takeUntil(told -> told == 0 || System.nanoTime() > end)
                    .reduce(0L, Long::sum);
        });
    }
}
