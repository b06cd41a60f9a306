package dev.kiosk.inventory.application;

import dev.kiosk.inventory.domain.StockRoom;
import dev.kiosk.inventory.domain.StockRooms;
import dev.kiosk.inventory.domain.Wanted;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** In, work, out: all within the caller's transaction. */
@Component
final class StockRoomVisits {

    private final StockRooms rooms;
    private final ReservationMetrics metrics;

    StockRoomVisits(StockRooms rooms, ReservationMetrics metrics) {
        this.rooms = rooms;
        this.metrics = metrics;
    }

    <T> Mono<T> visit(Wanted wanted, Function<StockRoom, T> work) {
        return rooms.enter(wanted).flatMap(room -> {
            T result = work.apply(room);
            return rooms.leave(room).then(metrics.countOnCommit(room)).thenReturn(result);
        });
    }
}
