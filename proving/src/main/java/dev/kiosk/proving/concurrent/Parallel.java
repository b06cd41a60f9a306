package dev.kiosk.proving.concurrent;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does blocking work with several at once, started in order.
 *
 * @param size how many at once
 */
public record Parallel(int size) {
    public Parallel {
        if (size < 1) {
            throw new IllegalArgumentException("at least one must be at work");
        }
    }

    public <T> void each(List<T> items, Consumer<T> work) {
        map(items, item -> {
            work.accept(item);
            return true;
        });
    }

    /** Results in the order of the items; the first failure fails all. */
    public <T, R> List<R> map(List<T> items, Function<T, R> work) {
        Semaphore places = new Semaphore(size);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> results = items.stream()
                    .map(item -> {
                        places.acquireUninterruptibly();
                        return workers.submit(() -> {
                            try {
                                return work.apply(item);
                            } finally {
                                places.release();
                            }
                        });
                    })
                    .toList();
            return results.stream().map(Parallel::result).toList();
        }
    }

    /** What came of it; its failure is thrown here. */
    public static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }
}
