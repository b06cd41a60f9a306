package dev.kiosk.proving.fault;

import dev.kiosk.proving.concurrent.Parallel;
import dev.kiosk.proving.concurrent.Patience;
import dev.kiosk.proving.customer.Customer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Customers in the shop, so many at once. */
final class Trading implements AutoCloseable {
    /** Until a payment asks its customer for something. */
    private static final Patience ASKED = Patience.of(Duration.ofSeconds(84), Duration.ofMillis(900));

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> customers = new ArrayList<>();
    private final Semaphore places;

    Trading(int atOnce) {
        this.places = new Semaphore(atOnce);
    }

    /** Waits until there is room for the customer. */
    void admit(Customer customer) {
        places.acquireUninterruptibly();
        customers.add(threads.submit(() -> {
            try {
                customer.shop();
            } finally {
                places.release();
            }
            ASKED.until(customer::act);
        }));
    }

    /** Returns when everybody is done; fails if somebody could not be. */
    void awaitAll() {
        customers.forEach(Parallel::result);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
