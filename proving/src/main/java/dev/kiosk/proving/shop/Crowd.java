package dev.kiosk.proving.shop;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Does blocking work with several at once, started in order.
 *
 * @param size how many at once
 */
public record Crowd(int size) {

    public Crowd {
        if (size < 1) {
            throw new IllegalArgumentException("at least one must be at work");
        }
    }

    /** Results in the order of the items; the first failure fails all. */
    public <T, R> List<R> map(List<T> items, Function<T, R> work) {
        Semaphore places = new Semaphore(size);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> results = items.stream()
                    .map(item -> start(workers, places, item, work))
                    .toList();
            return results.stream().map(Crowd::result).toList();
        }
    }

    private static <T, R> Future<R> start(ExecutorService workers, Semaphore places, T item, Function<T, R> work) {
        places.acquireUninterruptibly();
        Callable<R> task = () -> {
            try {
                return work.apply(item);
            } finally {
                places.release();
            }
        };
        return workers.submit(task);
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
