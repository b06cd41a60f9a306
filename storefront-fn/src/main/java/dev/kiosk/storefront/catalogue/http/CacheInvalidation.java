package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.storefront.live.domain.Hint;
import dev.kiosk.storefront.live.domain.Hints;
import dev.kiosk.storefront.live.domain.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Hears what changes while there is a crowd that content is worth keeping for. Who comes alone opens no connection, and an
 * idle pod holds none.
 */
final class CacheInvalidation implements AutoCloseable {

    /** So many in a second are a crowd. */
    static final int CROWD = 20;

    static final Duration LINGER = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(CacheInvalidation.class);
    private static final long SECOND = 1000;

    private final Hints hints;
    private final ContentCache kept;
    private final Scheduler clock;
    private final AtomicBoolean listening = new AtomicBoolean();
    private final Disposable.Swap line = Disposables.swap();
    private long second;
    private int asked;
    private volatile long lastCrowd;

    CacheInvalidation(Hints hints, ContentCache kept, Scheduler clock) {
        this.hints = hints;
        this.kept = kept;
        this.clock = clock;
        this.second = now();
    }

    void asked() {
        if (isCrowd(now()) && listening.compareAndSet(false, true)) {
            line.update(hints.hints()
                    .takeUntilOther(crowdGone())
                    .doFinally(end -> stopped())
                    .subscribe(this::heard, failure -> LOG.error("Hints ended; nothing is kept", failure)));
        }
    }

    @Override
    public void close() {
        line.dispose();
    }

    private synchronized boolean isCrowd(long now) {
        if (now - second >= SECOND) {
            second = now;
            asked = 0;
        }
        if (++asked < CROWD) {
            return false;
        }
        lastCrowd = now;
        return true;
    }

    private Mono<Long> crowdGone() {
        return Flux.interval(LINGER, clock)
                .filter(tick -> now() - lastCrowd >= LINGER.toMillis())
                .next();
    }

    private void heard(Hint hint) {
        switch (hint) {
            case Hint.Heard _ -> kept.hear();
            case Hint.Lost _ -> kept.hearNothing();
            case Hint.CatalogueChanged _, Hint.Anything _ -> kept.forgetAll();
            case Hint.Changed changed -> forget(skus(changed));
        }
    }

    private void forget(List<String> skus) {
        if (!skus.isEmpty()) {
            kept.forget(skus);
        }
    }

    private void stopped() {
        kept.hearNothing();
        listening.set(false);
    }

    private static List<String> skus(Hint.Changed changed) {
        return changed.topics().stream()
                .filter(Topic.OfSku.class::isInstance)
                .map(topic -> ((Topic.OfSku) topic).sku())
                .toList();
    }

    private long now() {
        return clock.now(TimeUnit.MILLISECONDS);
    }
}
