package dev.kiosk.inventory.domain;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.contracts.StockReleased;
import dev.kiosk.inventory.domain.StockDecision.Rejected;
import dev.kiosk.inventory.domain.StockDecision.Reserved;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The part of the stock that one transaction has to itself: the rules, applied in memory in the order of arrival, to be
 * written at its end. Everything here is held by locks, so of two that want the same the second sees what the first did.
 */
public final class StockRoom {

    private final Instant now;
    private final Supplier<UUID> ids;
    private final StockLedger stock;
    private final ReservationBook book;
    private final Adjustments adjustments;

    public StockRoom(Instant now, Supplier<UUID> ids, Collection<Stock> locked, Collection<Reservation> found) {
        this.now = now;
        this.ids = ids;
        this.stock = new StockLedger(locked);
        this.book = new ReservationBook(found);
        this.adjustments = new Adjustments(stock);
    }

    /** Holds what the order wants, all or nothing; an order that was answered before gets the same answer again. */
    public Answer place(OrderPlaced order) {
        return reservationOf(order.orderId()).map(StockRoom::again).orElseGet(() -> decide(order));
    }

    /**
     * Takes what was held. Where the hold had run out, its units are taken if they are still there.
     *
     * @throws IllegalArgumentException if the reservation was rejected
     */
    public Answer confirm(Reservation reservation) {
        return switch (reservation.status()) {
            case HELD -> commit(reservation);
            case COMMITTED -> Answer.of(reservation.committed());
            case EXPIRED -> retake(reservation);
            case RELEASED -> Answer.silence();
            case REJECTED -> throw new IllegalArgumentException("was rejected: " + reservation);
        };
    }

    /** Gives back what was held or taken. An order that is not known yet will get nothing when it comes. */
    public Answer release(UUID orderId) {
        Reservation reservation = reservationOf(orderId).orElseGet(() -> unasked(orderId));
        List<OrderedLine> lines = reservation.wanted();
        if (lines.isEmpty()) {
            close(reservation, List.of());
            return Answer.silence();
        }
        return switch (reservation.status()) {
            case HELD ->
                Answer.of(close(reservation, stock.move(lines, Stock::free)).released());
            case COMMITTED ->
                Answer.of(close(reservation, stock.move(lines, Stock::restock)).released());
            case EXPIRED -> {
                close(reservation, reservation.lines());
                yield Answer.silence();
            }
            case RELEASED, REJECTED -> Answer.silence();
        };
    }

    /**
     * Gives back units of what is held or taken; what was given back before stays so.
     *
     * @throws IllegalArgumentException if the order has not that many
     */
    public Answer release(Reservation reservation, List<OrderedLine> units) {
        return switch (reservation.status()) {
            case HELD -> less(reservation, units, stock.move(units, Stock::free));
            case COMMITTED -> less(reservation, units, stock.move(units, Stock::restock));
            case EXPIRED -> {
                book.put(reservation.without(units));
                yield Answer.silence();
            }
            case RELEASED, REJECTED -> Answer.silence();
        };
    }

    private Answer less(Reservation reservation, List<OrderedLine> units, List<StockLine> left) {
        book.put(reservation.without(units));
        return Answer.of(new StockReleased(reservation.orderId(), reservation.id(), left));
    }

    /** Ends the holds that are overdue, save those of some orders. */
    public List<EventData> expireOverdue(Set<UUID> sparing) {
        return book.all().stream()
                .filter(reservation -> reservation.overdue(now) && !sparing.contains(reservation.orderId()))
                .map(reservation -> expired(reservation, stock.move(reservation.wanted(), Stock::free)))
                .<EventData>map(Reservation::expired)
                .toList();
    }

    public Optional<Reservation> reservationOf(UUID orderId) {
        return book.of(orderId);
    }

    public Adjustments adjustments() {
        return adjustments;
    }

    public List<Stock> changedStock() {
        return stock.changed();
    }

    public List<Reservation> addedReservations() {
        return book.added();
    }

    public List<ReservationChange> changedReservations() {
        return book.changed();
    }

    private static Answer again(Reservation reservation) {
        return switch (reservation.status()) {
            case HELD, COMMITTED -> Answer.of(reservation.reserved());
            case EXPIRED -> Answer.of(reservation.expired());
            case REJECTED -> Answer.of(reservation.rejected());
            case RELEASED -> Answer.silence();
        };
    }

    private Answer decide(OrderPlaced order) {
        if (!order.expiresAt().isAfter(now) && stock.knowsAll(order.lines())) {
            return Answer.of(open(order, ReservationStatus.EXPIRED, stock.look(order.lines()))
                    .expired());
        }
        return switch (stock.reserve(order.lines())) {
            case Reserved reserved ->
                Answer.of(open(order, ReservationStatus.HELD, reserved.lines()).reserved());
            case Rejected rejected ->
                Answer.of(open(order, ReservationStatus.REJECTED, rejected.lines())
                        .rejected());
        };
    }

    private Answer commit(Reservation held) {
        stock.move(held.wanted(), Stock::take);
        return Answer.of(
                book.put(held.became(ReservationStatus.COMMITTED, held.lines())).committed());
    }

    private Answer retake(Reservation expired) {
        return switch (stock.reserve(expired.wanted())) {
            case Reserved reserved ->
                commit(expired.became(ReservationStatus.HELD, reserved.lines())).and(adjusted(expired));
            case Rejected _ ->
                Answer.of(expired(expired, stock.look(expired.wanted())).sold());
        };
    }

    /** A commit says nothing of stock, as a hold was told already; here there was none. */
    private List<StockAdjusted> adjusted(Reservation reservation) {
        return reservation.lines().stream()
                .flatMap(line -> stock.find(line.sku()).stream())
                .map(Adjustments::event)
                .toList();
    }

    private Reservation open(OrderPlaced order, ReservationStatus status, List<StockLine> lines) {
        Instant expiresAt = order.expiresAt().truncatedTo(ChronoUnit.MICROS);
        return book.put(new Reservation(ids.get(), order.orderId(), status, expiresAt, lines));
    }

    private Reservation unasked(UUID orderId) {
        return book.put(new Reservation(ids.get(), orderId, ReservationStatus.RELEASED, now, List.of()));
    }

    private Reservation close(Reservation reservation, List<StockLine> lines) {
        return book.put(reservation.became(ReservationStatus.RELEASED, lines));
    }

    private Reservation expired(Reservation reservation, List<StockLine> lines) {
        return book.put(reservation.became(ReservationStatus.EXPIRED, lines));
    }
}
