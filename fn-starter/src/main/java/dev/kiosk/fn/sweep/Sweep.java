package dev.kiosk.fn.sweep;

import reactor.core.publisher.Mono;

/** Finishes what was left undone. Idempotent, bounded, and safe on many pods at once. */
public interface Sweep {

    /** A kebab-case name, for the answer and the metric. */
    String name();

    /** How many pieces of work were found. */
    Mono<Long> sweep();
}
