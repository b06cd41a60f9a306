package dev.kiosk.inventory.db;

import dev.kiosk.contracts.StockLine;
import dev.kiosk.inventory.domain.Reservation;
import dev.kiosk.inventory.domain.ReservationChange;
import dev.kiosk.inventory.domain.ReservationStatus;
import dev.kiosk.inventory.domain.Wanted;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables {@code reservation} and {@code reservation_line}. */
@Component
final class ReservationRows {

    private final DatabaseClient database;

    ReservationRows(DatabaseClient database) {
        this.database = database;
    }

    /** The reservations of the orders wanted and, if wanted, every overdue hold on one of the SKUs; oldest first. */
    Flux<Reservation> find(Wanted wanted, String[] skus) {
        return database.sql("""
                        select reservation.id, order_id, status, expires_at, skus, quantities, availables, versions
                        from reservation cross join lateral (
                            select array_agg(sku order by sku) as skus,
                                array_agg(quantity order by sku) as quantities,
                                array_agg(available_after order by sku) as availables,
                                array_agg(stock_version order by sku) as versions
                            from reservation_line where reservation_id = reservation.id) as line
                        where reservation.id in (
                            select id from reservation where order_id = any(cast(:orders as uuid[]))
                            union all
                            select id from reservation
                            where :overdueToo and status = 'held' and expires_at <= :now and exists (
                                select from reservation_line
                                where reservation_id = reservation.id and sku = any(cast(:skus as text[]))))
                        order by expires_at, order_id
                        """)
                .bind("orders", wanted.orders().toArray(UUID[]::new))
                .bind("overdueToo", wanted.overdueToo())
                .bind("now", wanted.now())
                .bind("skus", skus)
                .map(ReservationRows::reservation)
                .all();
    }

    Flux<UUID> overdue(Instant now, int limit) {
        return database.sql("""
                        select order_id from reservation where status = 'held' and expires_at <= :now
                        order by expires_at limit :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .map(row -> Columns.get(row, "order_id", UUID.class))
                .all();
    }

    /** Gives how many orders had none before. */
    Mono<Long> insert(List<Reservation> added) {
        return database.sql("""
                        insert into reservation (id, order_id, status, expires_at)
                        select * from unnest(cast(:ids as uuid[]), cast(:orders as uuid[]), cast(:statuses as text[]),
                            cast(:expiries as timestamptz[])) as given (id, order_id, status, expires_at)
                        order by order_id
                        on conflict (order_id) do nothing
                        """)
                .bind("ids", Columns.of(added, Reservation::id, UUID[]::new))
                .bind("orders", Columns.of(added, Reservation::orderId, UUID[]::new))
                .bind("statuses", Columns.of(added, ReservationRows::status, String[]::new))
                .bind("expiries", Columns.of(added, Reservation::expiresAt, Instant[]::new))
                .fetch()
                .rowsUpdated();
    }

    /** Gives how many still had the status that they are believed to have. */
    Mono<Long> update(List<ReservationChange> changed) {
        return database.sql("""
                        update reservation set status = given.after, changed_at = now()
                        from unnest(cast(:ids as uuid[]), cast(:before as text[]), cast(:after as text[]))
                            as given (id, before, after)
                        where reservation.id = given.id and reservation.status = given.before
                        """)
                .bind("ids", Columns.of(changed, change -> change.before().id(), UUID[]::new))
                .bind("before", Columns.of(changed, change -> status(change.before()), String[]::new))
                .bind("after", Columns.of(changed, change -> status(change.after()), String[]::new))
                .fetch()
                .rowsUpdated();
    }

    /** Lines that a reservation has no more. */
    Mono<Void> deleteLines(List<ReservationChange> changed) {
        List<LineRow> gone = changed.stream().flatMap(LineRow::gone).toList();
        return gone.isEmpty()
                ? Mono.empty()
                : database.sql("""
                        delete from reservation_line
                        using unnest(cast(:ids as uuid[]), cast(:skus as text[])) as given (id, sku)
                        where reservation_id = given.id and reservation_line.sku = given.sku
                        """)
                        .bind("ids", Columns.of(gone, LineRow::reservationId, UUID[]::new))
                        .bind("skus", Columns.of(gone, row -> row.line().sku(), String[]::new))
                        .then();
    }

    Mono<Void> writeLines(List<Reservation> reservations) {
        List<LineRow> lines = reservations.stream().flatMap(LineRow::of).toList();
        if (lines.isEmpty()) {
            return Mono.empty();
        }
        return database.sql("""
                        insert into reservation_line (reservation_id, sku, quantity, available_after, stock_version)
                        select * from unnest(cast(:ids as uuid[]), cast(:skus as text[]), cast(:quantities as int[]),
                            cast(:availables as bigint[]), cast(:versions as bigint[]))
                        on conflict (reservation_id, sku) do update
                            set quantity = excluded.quantity, available_after = excluded.available_after, stock_version = excluded.stock_version
                        """)
                .bind("ids", Columns.of(lines, LineRow::reservationId, UUID[]::new))
                .bind("skus", Columns.of(lines, row -> row.line().sku(), String[]::new))
                .bind("quantities", Columns.of(lines, row -> row.line().quantity(), Integer[]::new))
                .bind("availables", Columns.of(lines, row -> row.line().availableAfter(), Long[]::new))
                .bind("versions", Columns.of(lines, row -> row.line().stockVersion(), Long[]::new))
                .then();
    }

    private static Reservation reservation(Readable row) {
        return new Reservation(
                Columns.get(row, "id", UUID.class),
                Columns.get(row, "order_id", UUID.class),
                ReservationStatus.valueOf(
                        Columns.get(row, "status", String.class).toUpperCase(Locale.ROOT)),
                Columns.get(row, "expires_at", Instant.class),
                lines(row));
    }

    private static List<StockLine> lines(Readable row) {
        String[] skus = row.get("skus", String[].class);
        if (skus == null) {
            return List.of();
        }
        Integer[] quantities = Columns.get(row, "quantities", Integer[].class);
        Long[] availables = Columns.get(row, "availables", Long[].class);
        Long[] versions = Columns.get(row, "versions", Long[].class);
        return IntStream.range(0, skus.length)
                .mapToObj(i -> new StockLine(skus[i], quantities[i], availables[i], versions[i]))
                .toList();
    }

    private static String status(Reservation reservation) {
        return reservation.status().name().toLowerCase(Locale.ROOT);
    }

    private record LineRow(UUID reservationId, StockLine line) {

        static Stream<LineRow> of(Reservation reservation) {
            return reservation.lines().stream().map(line -> new LineRow(reservation.id(), line));
        }

        static Stream<LineRow> gone(ReservationChange change) {
            Set<String> kept =
                    change.after().lines().stream().map(StockLine::sku).collect(Collectors.toSet());
            return of(change.before()).filter(row -> !kept.contains(row.line().sku()));
        }
    }
}
