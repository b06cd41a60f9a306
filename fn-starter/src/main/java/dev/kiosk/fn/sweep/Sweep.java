package dev.kiosk.fn.sweep;

import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** Finishes what was left undone. Idempotent, bounded, and safe on many pods at once. */
public interface Sweep {

    /** A kebab-case name, for the answer and the metric. */
    String name();

    /** How many pieces of work were found. */
    Mono<Long> sweep();

    /** One of a name that does this, anew each time. */
    static Sweep of(String name, Supplier<Mono<Long>> work) {
        return new Sweep() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Mono<Long> sweep() {
                return Mono.defer(work);
            }
        };
    }
}
