package dev.kiosk.storefront.live.domain;

import reactor.core.publisher.Flux;

/** Hints from whichever pod changed something. */
public interface Hints {

    /**
     * Endless, and never fails. Holds one connection while somebody listens, and makes it again whenever it breaks. Who comes
     * later is told {@link Hint.Heard} at once if it stands.
     */
    Flux<Hint> hints();
}
