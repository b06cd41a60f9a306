package dev.kiosk.order.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What happened to orders besides their own moves. */
public interface Timelines {

    /** Adds the same entry for each of the orders that is known; gives which. */
    Mono<Set<OrderId>> note(Collection<OrderId> ids, Instant at, Actor actor, String what, @Nullable String why);

    /** To which version the entry brought those of the orders that have it. */
    Mono<Map<OrderId, Long>> versions(Collection<OrderId> ids, String what);
}
