package dev.kiosk.storefront.web.bulkhead;

import dev.kiosk.storefront.CrowdSettings;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolAcquirePendingLimitException;
import reactor.pool.PoolAcquireTimeoutException;
import reactor.pool.PoolBuilder;
import reactor.pool.PooledRef;

/** So many at once, the others in the order in which they came. A place is taken without a thread that waits for it. */
final class Bulkhead {

    private final InstrumentedPool<Boolean> places;
    private final Duration patience;

    Bulkhead(CrowdSettings settings) {
        this.places = PoolBuilder.from(Mono.just(true))
                .sizeBetween(0, settings.atOnce())
                .maxPendingAcquire(settings.waiting())
                .pendingAcquireTimer(
                        (end, after) -> Schedulers.parallel().schedule(end, after.toNanos(), TimeUnit.NANOSECONDS))
                .buildPool();
        this.patience = settings.patience();
    }

    /** Runs the work when it has a place. Fails at once where too many wait, and after a while where nothing moves. */
    Mono<Void> inTurn(Mono<Void> work) {
        return Mono.usingWhen(place(), place -> work, PooledRef::release);
    }

    private Mono<PooledRef<Boolean>> place() {
        return places.acquire(patience)
                .onErrorMap(PoolAcquirePendingLimitException.class, e -> new BulkheadFullException())
                .onErrorMap(PoolAcquireTimeoutException.class, e -> new BulkheadFullException());
    }
}
