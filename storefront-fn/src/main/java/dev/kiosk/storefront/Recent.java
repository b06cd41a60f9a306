package dev.kiosk.storefront;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A value as it was a moment ago at the latest, so that not everybody who needs it has to ask for it. */
public final class Recent<T> {

    private final Mono<T> source;
    private final Duration kept;
    private final Clock clock;
    private final AtomicReference<@Nullable Read<T>> last = new AtomicReference<>();

    /** @param kept how old the value may be */
    public Recent(Mono<T> source, Duration kept, Clock clock) {
        this.source = source;
        this.kept = kept;
        this.clock = clock;
    }

    private record Read<T>(T value, Instant at) {}

    public Mono<T> get() {
        return Mono.defer(() -> {
            Read<T> read = last.get();
            return read != null && isRecent(read.at(), clock.instant()) ? Mono.just(read.value()) : read();
        });
    }

    /** It has changed, here at least. */
    public void forget() {
        last.set(null);
    }

    private Mono<T> read() {
        return source.doOnNext(value -> last.set(new Read<>(value, clock.instant())));
    }

    private boolean isRecent(Instant at, Instant now) {
        return !at.isAfter(now) && now.isBefore(at.plus(kept));
    }
}
