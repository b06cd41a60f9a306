package dev.kiosk.inventory.domain;

import dev.kiosk.inventory.domain.Adjustments.Adjustment;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stock, to change it. Every method takes part in the caller's transaction. */
public interface StockRooms {

    /** Locks what is wanted, in the order of the SKUs, until the transaction ends. */
    Mono<StockRoom> enter(Wanted wanted);

    /** Writes what changed. Fails as a lock conflict if another transaction was first with one of the orders. */
    Mono<Void> leave(StockRoom room);

    /** Makes the SKUs exist, with nothing on hand. To be done before entering. */
    Mono<Void> open(Collection<String> skus);

    /** Orders whose holds are overdue, the longest overdue first. */
    Flux<UUID> overdue(Instant now, int limit);

    /** Enters adjustments in the books, with the member of staff they are made for. */
    Mono<Void> record(List<Adjustment> made, Entry entry);

    /** The adjustment of a SKU that was made under a key; empty if there is none. */
    Mono<Made> made(String sku, String key);

    /** What was made under a key. */
    record Made(long delta, String reason) {}

    /**
     * What the books say of adjustments.
     *
     * @param source {@code adjustment}, {@code import} or {@code return}
     * @param correlationId which finds the request in the logs
     * @param key under which no other adjustment of the SKU is made; null where nobody repeats it
     */
    record Entry(
            String source,
            String reason,
            String correlationId,
            @Nullable String key) {}
}
