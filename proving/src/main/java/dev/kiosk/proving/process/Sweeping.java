package dev.kiosk.proving.process;

import dev.kiosk.proving.concurrent.Patience;
import dev.kiosk.proving.shop.Call;
import dev.kiosk.proving.shop.HttpCalls;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Wakes the functions as their PingSources do, every few seconds instead of every ten minutes. */
public final class Sweeping implements AutoCloseable {
    private static final List<String> SWEPT = List.of("order-fn", "inventory-fn", "storefront-fn-events");
    private static final long SECONDS = 3;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sweeping").daemon().factory());
    private final HttpCalls http = new HttpCalls(Patience.NONE, Duration.ofSeconds(10));

    private Sweeping() {}

    /** One that is dead at the moment is swept when the next one comes. */
    public static Sweeping start(ProcessShop shop) {
        Sweeping sweeping = new Sweeping();
        Future<?> _ = sweeping.timer.scheduleWithFixedDelay(
                () -> SWEPT.forEach(service ->
                        sweeping.http.send(Call.post(shop.uri(service).resolve("/sweep")))),
                SECONDS,
                SECONDS,
                TimeUnit.SECONDS);
        return sweeping;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        timer.close();
        http.close();
    }
}
