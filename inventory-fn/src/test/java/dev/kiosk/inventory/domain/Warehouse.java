package dev.kiosk.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.contracts.StockRejected;
import dev.kiosk.contracts.StockReserved;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A database in memory for {@link StockRoom}: each visit is a transaction. Knows what must always hold. */
final class Warehouse {

    private static final Map<ReservationStatus, Set<ReservationStatus>> ALLOWED = Map.of(
            ReservationStatus.HELD,
            Set.of(ReservationStatus.COMMITTED, ReservationStatus.RELEASED, ReservationStatus.EXPIRED),
            ReservationStatus.COMMITTED,
            Set.of(ReservationStatus.RELEASED),
            ReservationStatus.EXPIRED,
            Set.of(ReservationStatus.COMMITTED, ReservationStatus.RELEASED, ReservationStatus.EXPIRED),
            ReservationStatus.RELEASED,
            Set.of(),
            ReservationStatus.REJECTED,
            Set.of());

    private final Map<String, Stock> stock = new HashMap<>();
    private final Map<UUID, Reservation> reservations = new HashMap<>();
    private final Map<String, Long> came = new HashMap<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    Warehouse(Map<String, Integer> units) {
        units.forEach((sku, count) -> {
            stock.put(sku, new Stock(sku, count, 0, 1));
            came.put(sku, (long) count);
        });
    }

    Instant now() {
        return now;
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    /** What several orders ask for at once, in the order of their arrival. */
    void place(List<OrderPlaced> orders) {
        StockRoom room = room();
        room.expireOverdue(orders.stream().map(OrderPlaced::orderId).collect(Collectors.toSet()));
        for (OrderPlaced order : orders) {
            boolean isNew = room.reservationOf(order.orderId()).isEmpty()
                    && order.expiresAt().isAfter(now);
            boolean fits = fits(order, room);
            Answer answer = room.place(order);
            if (isNew) {
                assertThat(answer.reply())
                        .as("to %s", order)
                        .isInstanceOf(fits ? StockReserved.class : StockRejected.class);
            }
        }
        commit(room);
    }

    void confirm(UUID order) {
        StockRoom room = room();
        room.reservationOf(order)
                .filter(reservation -> reservation.status() != ReservationStatus.REJECTED)
                .ifPresent(room::confirm);
        commit(room);
    }

    void release(UUID order) {
        StockRoom room = room();
        room.release(order);
        commit(room);
    }

    void expireOverdue() {
        StockRoom room = room();
        room.expireOverdue(Set.of());
        commit(room);
        assertThat(reservations.values()).noneMatch(reservation -> reservation.overdue(now));
    }

    void adjust(String sku, long delta) {
        StockRoom room = room();
        room.adjustments().by(sku, delta);
        room.adjustments().made().forEach(made -> came.merge(sku, made.delta(), Long::sum));
        commit(room);
    }

    /** A transaction that fails at its end. */
    void placeAndRollBack(OrderPlaced order) {
        room().place(order);
    }

    void requireSound() {
        stock.values().forEach(one -> {
            assertThat(one.reserved()).isBetween(0L, one.onHand());
            assertThat(one.reserved()).as("reserved of %s", one).isEqualTo(units(one.sku(), ReservationStatus.HELD));
            assertThat(one.onHand() + units(one.sku(), ReservationStatus.COMMITTED))
                    .as("what came of %s", one)
                    .isEqualTo(came.get(one.sku()));
        });
    }

    void requireEverythingBack() {
        stock.values().forEach(one -> {
            assertThat(one.reserved()).isZero();
            assertThat(one.onHand()).isEqualTo(came.get(one.sku()));
        });
    }

    /** Whether every line is there, by what the room has made of the stock so far. */
    private boolean fits(OrderPlaced order, StockRoom room) {
        Map<String, Stock> current = new HashMap<>(stock);
        room.changedStock().forEach(one -> current.put(one.sku(), one));
        return order.lines().stream()
                .allMatch(line -> current.containsKey(line.sku())
                        && current.get(line.sku()).available() >= line.quantity());
    }

    private long units(String sku, ReservationStatus status) {
        return reservations.values().stream()
                .filter(reservation -> reservation.status() == status)
                .flatMap(reservation -> reservation.lines().stream())
                .filter(line -> line.sku().equals(sku))
                .mapToLong(StockLine::quantity)
                .sum();
    }

    private StockRoom room() {
        return new StockRoom(now, UUID::randomUUID, stock.values(), reservations.values());
    }

    private void commit(StockRoom room) {
        room.changedStock().forEach(one -> {
            assertThat(one.version())
                    .isGreaterThan(Objects.requireNonNull(stock.get(one.sku())).version());
            stock.put(one.sku(), one);
        });
        room.addedReservations().forEach(added -> reservations.put(added.orderId(), added));
        room.changedReservations().forEach(change -> {
            ReservationStatus was = change.before().status();
            ReservationStatus is = change.after().status();
            assertThat(is == was || Objects.requireNonNull(ALLOWED.get(was)).contains(is))
                    .as("%s after %s", is, was)
                    .isTrue();
            reservations.put(change.after().orderId(), change.after());
        });
    }
}
