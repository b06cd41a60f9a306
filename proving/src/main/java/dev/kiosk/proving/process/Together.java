package dev.kiosk.proving.process;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Does something with each of many, a few at once. */
public final class Together {

    private static final int AT_ONCE = 16;

    private Together() {}

    public static <T, R> List<R> map(List<T> items, Function<T, R> work) {
        return map(items, AT_ONCE, work);
    }

    /** Results in the order of the items; the first failure fails all. */
    public static <T, R> List<R> map(List<T> items, int atOnce, Function<T, R> work) {
        Semaphore places = new Semaphore(atOnce);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> results = items.stream()
                    .map(item -> {
                        places.acquireUninterruptibly();
                        return threads.submit(() -> {
                            try {
                                return work.apply(item);
                            } finally {
                                places.release();
                            }
                        });
                    })
                    .toList();
            return results.stream().map(Together::result).toList();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
