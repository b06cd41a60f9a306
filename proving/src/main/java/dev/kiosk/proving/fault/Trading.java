package dev.kiosk.proving.fault;

import dev.kiosk.proving.customer.Customer;
import dev.kiosk.proving.customer.PaymentPages;
import dev.kiosk.proving.process.Pauses;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Customers in the shop, so many at once. */
final class Trading implements AutoCloseable {

    private static final int ASKS = 120;
    private static final long BETWEEN_MILLIS = 700;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> customers = new ArrayList<>();
    private final Semaphore places;
    private final PaymentPages pages = new PaymentPages();

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
            act(customer);
        }));
    }

    /** Returns when everybody is done; fails if somebody could not be. */
    void awaitAll() {
        for (Future<?> customer : customers) {
            try {
                customer.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a customer is stuck", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }

    private void act(Customer customer) {
        for (int i = 0; i < ASKS && !customer.act(pages); i++) {
            Pauses.millis(BETWEEN_MILLIS);
        }
    }
}
