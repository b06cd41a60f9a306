package dev.kiosk.inventory.application;

import dev.kiosk.contracts.EventData;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.fn.trace.Origin;
import dev.kiosk.inventory.domain.Adjustments;
import dev.kiosk.inventory.domain.Adjustments.Adjustment;
import dev.kiosk.inventory.domain.StockRoom;
import dev.kiosk.inventory.domain.StockRooms;
import dev.kiosk.inventory.domain.StockRooms.Entry;
import dev.kiosk.inventory.domain.Wanted;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One transaction of adjustments: stock, books and events. */
@Component
final class StockTaking {

    private final StockRooms rooms;
    private final StockRoomVisits visits;
    private final OutboxTransaction outbox;
    private final Clock clock;

    StockTaking(StockRooms rooms, StockRoomVisits visits, OutboxTransaction outbox, Clock clock) {
        this.rooms = rooms;
        this.visits = visits;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What is done, and why.
     *
     * @param opens whether SKUs that do not exist yet are made
     */
    record Task<T>(Set<String> skus, boolean opens, Cause cause, Function<Adjustments, T> work) {}

    /** Why, and under which key no other adjustment of the SKU is made; null where nobody repeats it. */
    record Cause(String source, String reason, @Nullable String key) {}

    <T> Mono<T> commit(Task<T> task) {
        return outbox.commit(Origin.current().flatMap(origin -> run(task, origin.correlationId())));
    }

    private <T> Mono<Effects<T>> run(Task<T> task, String correlationId) {
        Wanted wanted = new Wanted(task.skus(), Set.of(), true, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Entry entry = new Entry(
                task.cause().source(),
                task.cause().reason(),
                correlationId,
                task.cause().key());
        Mono<Void> opened = task.opens() ? rooms.open(task.skus()) : Mono.empty();
        return opened.then(Mono.defer(() -> visits.visit(wanted, room -> work(room, task))))
                .flatMap(done -> rooms.record(done.made(), entry).thenReturn(done.effects()));
    }

    private static <T> Done<T> work(StockRoom room, Task<T> task) {
        List<EventData> events = new ArrayList<>(room.expireOverdue(Set.of()));
        T result = task.work().apply(room.adjustments());
        events.addAll(room.adjustments().events());
        return new Done<>(new Effects<>(result, events), room.adjustments().made());
    }

    private record Done<T>(Effects<T> effects, List<Adjustment> made) {}
}
