package dev.kiosk.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What the PingSources do, oftener. */
final class Sweeper {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private Sweeper() {}

    /** Until its thread is interrupted. */
    static void onAndOn(LocalPlatform platform) {
        Shopper sweeper = new Shopper(platform.uri("order-fn"));
        while (!Thread.currentThread().isInterrupted()) {
            for (String service : List.of("storefront-fn-events", "inventory-fn", "order-fn")) {
                sweeper.post(platform.uri(service).resolve("/sweep"), "", Map.of());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
