package dev.kiosk.local.broker;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** All that one published event sets off, for whoever waits for the end of it: deliveries, replies, and their deliveries. */
final class Publication {

    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean cancelled;

    /** Completes when nothing of it is under way any more. */
    CompletableFuture<Void> over() {
        return over;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    void begin(int deliveries) {
        open.addAndGet(deliveries);
    }

    void ended() {
        if (open.decrementAndGet() == 0) {
            over.complete(null);
        }
    }
}
