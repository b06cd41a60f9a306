package dev.kiosk.proving.process;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
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
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Sweeping() {}

    public static Sweeping start(ProcessShop shop) {
        Sweeping sweeping = new Sweeping();
        Future<?> _ =
                sweeping.timer.scheduleWithFixedDelay(() -> sweeping.wake(shop), SECONDS, SECONDS, TimeUnit.SECONDS);
        return sweeping;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        timer.close();
    }

    private void wake(ProcessShop shop) {
        for (String service : SWEPT) {
            HttpRequest sweep = HttpRequest.newBuilder(shop.uri(service).resolve("/sweep"))
                    .timeout(Duration.ofSeconds(10))
                    .POST(BodyPublishers.noBody())
                    .build();
            try {
                http.send(sweep, BodyHandlers.discarding());
            } catch (IOException e) {
                // dead at the moment; the next one comes soon
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
