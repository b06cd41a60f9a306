package dev.kiosk.fn.web;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/**
 * Work that outlives the connection that asked for it: a command is not rolled back because its client hung up, and a
 * function does not stop before its work is done.
 */
public final class InFlight implements SmartLifecycle {

    /** When it is waited for: after the web server has stopped, which takes no new requests by then. */
    public static final int PHASE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(InFlight.class);

    private final Phaser underWay = new Phaser(1);
    private final Duration patience;
    private volatile boolean running;

    /** @param patience how long stopping waits */
    public InFlight(Duration patience) {
        this.patience = patience;
    }

    /** The same work, not cancelled by its subscriber, and waited for on shutdown. */
    public <T> Mono<T> shield(Mono<T> work) {
        return Mono.deferContextual(context -> {
            underWay.register();
            CompletableFuture<T> result = work.doFinally(ended -> underWay.arriveAndDeregister())
                    .contextWrite(context)
                    .toFuture();
            return Mono.fromFuture(result, true);
        });
    }

    /** Work that nobody waits for but a stop. */
    public void beside(Mono<?> work) {
        underWay.register();
        work.doFinally(ended -> underWay.arriveAndDeregister())
                .subscribe(result -> {}, failure -> LOG.warn("Work beside a request failed: {}", failure.toString()));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Stopping with {} commands still under way after {}", underWay.getUnarrivedParties(), patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
