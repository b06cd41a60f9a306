package dev.kiosk.inventory.application;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderReturned;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.fn.events.ImpossibleEventException;
import dev.kiosk.inventory.domain.AdjustmentDecision;
import dev.kiosk.inventory.domain.AdjustmentDecision.Adjusted;
import dev.kiosk.inventory.domain.Adjustments;
import dev.kiosk.inventory.domain.StockRoom;
import dev.kiosk.inventory.domain.StockRooms;
import dev.kiosk.inventory.domain.StockRooms.Entry;
import dev.kiosk.inventory.domain.Wanted;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Puts goods back on the shelf that had been shipped: stock and books, in the caller's transaction. */
@Service
public class ReturnedGoods {

    private final StockRooms rooms;
    private final StockRoomVisits visits;
    private final Clock clock;

    ReturnedGoods(StockRooms rooms, StockRoomVisits visits, Clock clock) {
        this.rooms = rooms;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * What to tell others.
     *
     * @throws ImpossibleEventException if a SKU is unknown here, or there would be more of it than any house holds
     */
    public Mono<List<EventData>> restock(OrderReturned goods, String correlationId) {
        Set<String> skus = goods.lines().stream().map(OrderedLine::sku).collect(Collectors.toSet());
        Wanted wanted = new Wanted(skus, Set.of(), true, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Entry entry = new Entry("return", goods.reason(), correlationId, null);
        return visits.visit(wanted, room -> putBack(room, goods))
                .flatMap(done -> rooms.record(done.made(), entry).thenReturn(done.events()));
    }

    private static Done putBack(StockRoom room, OrderReturned goods) {
        List<EventData> events = new ArrayList<>(room.expireOverdue(Set.of()));
        goods.lines().forEach(line -> putBack(room.adjustments(), line, goods));
        events.addAll(room.adjustments().events());
        return new Done(events, room.adjustments().made());
    }

    private static void putBack(Adjustments adjustments, OrderedLine line, OrderReturned goods) {
        AdjustmentDecision decision = adjustments.by(line.sku(), line.quantity());
        if (!(decision instanceof Adjusted)) {
            throw new ImpossibleEventException("order " + goods.orderId() + " cannot have brought back "
                    + line.quantity() + " of SKU " + line.sku());
        }
    }

    private record Done(List<EventData> events, List<Adjustments.Adjustment> made) {}
}
