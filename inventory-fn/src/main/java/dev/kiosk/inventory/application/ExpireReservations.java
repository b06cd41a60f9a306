package dev.kiosk.inventory.application;

import dev.kiosk.contracts.EventData;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.inventory.InventoryProperties;
import dev.kiosk.inventory.domain.StockRooms;
import dev.kiosk.inventory.domain.Wanted;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends overdue holds that nobody came by, and tells their orders. */
@Component
final class ExpireReservations implements Sweep {

    private static final int BATCHES = 50;

    private final StockRooms rooms;
    private final StockRoomVisits visits;
    private final OutboxTransaction outbox;
    private final Clock clock;
    private final int batchSize;

    ExpireReservations(
            StockRooms rooms,
            StockRoomVisits visits,
            OutboxTransaction outbox,
            Clock clock,
            InventoryProperties settings) {
        this.rooms = rooms;
        this.visits = visits;
        this.outbox = outbox;
        this.clock = clock;
        this.batchSize = settings.expiryBatch();
    }

    @Override
    public String name() {
        return "reservations";
    }

    /** A batch that is not full was the last; one that another sweep was at too may be less than full. */
    @Override
    public Mono<Long> sweep() {
        return outbox.commit(Mono.defer(this::batch))
                .repeat(BATCHES - 1)
                .takeUntil(expired -> expired < batchSize)
                .reduce(0L, Long::sum);
    }

    private Mono<Effects<Long>> batch() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return rooms.overdue(now, batchSize).collectList().flatMap(orders -> expire(orders, now));
    }

    private Mono<Effects<Long>> expire(List<UUID> orders, Instant now) {
        if (orders.isEmpty()) {
            return Mono.just(Effects.of(0L));
        }
        Wanted wanted = new Wanted(Set.of(), Set.copyOf(orders), false, now);
        return visits.visit(wanted, room -> {
            List<EventData> expired = room.expireOverdue(Set.of());
            return new Effects<>((long) expired.size(), expired);
        });
    }
}
