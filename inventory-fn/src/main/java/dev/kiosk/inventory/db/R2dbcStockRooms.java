package dev.kiosk.inventory.db;

import dev.kiosk.contracts.StockLine;
import dev.kiosk.fn.Ids;
import dev.kiosk.inventory.domain.Adjustments.Adjustment;
import dev.kiosk.inventory.domain.Reservation;
import dev.kiosk.inventory.domain.ReservationChange;
import dev.kiosk.inventory.domain.Stock;
import dev.kiosk.inventory.domain.StockRoom;
import dev.kiosk.inventory.domain.StockRooms;
import dev.kiosk.inventory.domain.Wanted;
import io.r2dbc.spi.R2dbcRollbackException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The stock in Postgres. Whatever changes a reservation has locked the stock of its SKUs before, so these locks, taken in
 * one order by everybody, are all that transactions wait for; reservations are inserted in one order after them.
 */
@Component
final class R2dbcStockRooms implements StockRooms {

    private static final String SERIALIZATION_FAILURE = "40001";

    private final StockRows stock;
    private final ReservationRows reservations;

    R2dbcStockRooms(StockRows stock, ReservationRows reservations) {
        this.stock = stock;
        this.reservations = reservations;
    }

    @Override
    public Mono<StockRoom> enter(Wanted wanted) {
        return stock.lock(wanted).collectList().flatMap(locked -> find(wanted, locked));
    }

    /** What was locked is read after the locks, and so is what the last holder of the locks left. */
    private Mono<StockRoom> find(Wanted wanted, List<Stock> locked) {
        Set<String> skus = locked.stream().map(Stock::sku).collect(Collectors.toSet());
        return reservations
                .find(wanted, skus.toArray(String[]::new))
                .filter(found -> covered(found, skus, wanted))
                .collectList()
                .map(found -> new StockRoom(wanted.now(), Ids::next, locked, found));
    }

    /** A reservation that came between the locks and the reading is not covered by them. */
    private static boolean covered(Reservation found, Set<String> locked, Wanted wanted) {
        if (found.movesNoStock() || found.lines().stream().map(StockLine::sku).allMatch(locked::contains)) {
            return true;
        }
        if (wanted.orders().contains(found.orderId())) {
            throw conflict(found.orderId());
        }
        return false;
    }

    /** Sent one after the other without waiting in between; the connection keeps their order. */
    @Override
    public Mono<Void> leave(StockRoom room) {
        List<Reservation> added = room.addedReservations();
        List<ReservationChange> changed = room.changedReservations();
        return Mono.whenDelayError(
                insert(added),
                update(changed),
                reservations.deleteLines(changed),
                reservations.writeLines(withNewLines(added, changed)),
                stock.update(room.changedStock()));
    }

    private Mono<Void> insert(List<Reservation> added) {
        return added.isEmpty()
                ? Mono.empty()
                : all(reservations.insert(added), added.size(), added.getFirst().orderId());
    }

    private Mono<Void> update(List<ReservationChange> changed) {
        return changed.isEmpty()
                ? Mono.empty()
                : all(
                        reservations.update(changed),
                        changed.size(),
                        changed.getFirst().after().orderId());
    }

    private static Mono<Void> all(Mono<Long> written, int expected, UUID oneOrder) {
        return written.flatMap(rows -> rows == expected ? Mono.empty() : Mono.error(() -> conflict(oneOrder)));
    }

    private static List<Reservation> withNewLines(List<Reservation> added, List<ReservationChange> changed) {
        Stream<Reservation> rewritten = changed.stream()
                .filter(change -> !change.before().lines().equals(change.after().lines()))
                .map(ReservationChange::after);
        return Stream.concat(added.stream(), rewritten).toList();
    }

    private static R2dbcRollbackException conflict(UUID orderId) {
        return new R2dbcRollbackException(
                "another event of order " + orderId + ", or of its group, was handled at the same time",
                SERIALIZATION_FAILURE);
    }

    @Override
    public Mono<Void> open(Collection<String> skus) {
        return stock.insert(skus);
    }

    @Override
    public Flux<UUID> overdue(Instant now, int limit) {
        return reservations.overdue(now, limit);
    }

    @Override
    public Mono<Void> record(List<Adjustment> made, Entry entry) {
        return stock.record(made, entry);
    }

    @Override
    public Mono<Made> made(String sku, String key) {
        return stock.made(sku, key);
    }
}
