package dev.kiosk.cluster.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.cluster.platform.Figures;
import dev.kiosk.cluster.platform.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Customers who buy one thing after the other, so many at once. One who is failed twice in a row fails the test. */
public final class Crowd implements AutoCloseable {

    private final Shop shop;
    private final long pauseMillis;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> customers = new ArrayList<>();
    private final List<Buyer.Bought> bought = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();

    private Crowd(Shop shop, long pauseMillis) {
        this.shop = shop;
        this.pauseMillis = pauseMillis;
    }

    /**
     * Who has bought something buys the next at once.
     *
     * @param still whether somebody buys one more thing
     */
    public static Crowd of(Shop shop, int customers, BooleanSupplier still) {
        return of(shop, customers, 0, still);
    }

    /** @param pauseMillis what passes from one purchase of a customer to her next */
    public static Crowd of(Shop shop, int customers, long pauseMillis, BooleanSupplier still) {
        Crowd crowd = new Crowd(shop, pauseMillis);
        for (int i = 0; i < customers; i++) {
            crowd.customers.add(crowd.threads.submit(() -> crowd.buy(still)));
        }
        return crowd;
    }

    /** Waits until everybody has left; the orders that were accepted. */
    public List<Buyer.Bought> leaves() throws InterruptedException {
        for (Future<?> customer : customers) {
            try {
                customer.get();
            } catch (ExecutionException e) {
                throw new AssertionError("a customer was failed", e.getCause());
            }
        }
        return List.copyOf(bought);
    }

    /**
     * All confirmed, in the end.
     *
     * @param patience for all of them together
     */
    public void isServed(String what, Duration patience) throws InterruptedException {
        List<Buyer.Bought> orders = leaves();
        assertThat(orders).isNotEmpty();
        long end = System.nanoTime() + patience.toNanos();
        assertThat(orders)
                .allSatisfy(order -> assertThat(order.outcome(Duration.ofNanos(end - System.nanoTime())))
                        .isEqualTo("confirmed"));
        List<String> retries = orders.stream()
                .flatMap(order -> order.buyer().retries().stream())
                .toList();
        Figures.note("%s: %d of %d orders confirmed, %d requests made twice %s"
                .formatted(
                        what,
                        orders.size(),
                        orders.size(),
                        retries.size(),
                        retries.stream().distinct().toList()));
    }

    private void buy(BooleanSupplier still) {
        while (still.getAsBoolean()) {
            bought.add(shop.sells(number.incrementAndGet()));
            Wait.millis(pauseMillis);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
