package dev.kiosk.inventory.application;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderLinesCancelled;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.fn.events.ImpossibleEventException;
import dev.kiosk.fn.events.NotYetHereException;
import dev.kiosk.inventory.domain.Answer;
import dev.kiosk.inventory.domain.Reservation;
import dev.kiosk.inventory.domain.ReservationStatus;
import dev.kiosk.inventory.domain.StockRoom;
import dev.kiosk.inventory.domain.Wanted;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The stock of orders: reserved, committed, released. Works on a whole group at once, in the order of arrival, inside the
 * caller's transaction; answers in that order. Whoever comes by also ends the overdue holds on the SKUs it touches.
 */
@Service
public class OrderStock {

    private final StockRoomVisits visits;
    private final Clock clock;

    OrderStock(StockRoomVisits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    /** Holds what the orders want, each order all or nothing. */
    public Mono<List<Answer>> reserve(List<OrderPlaced> orders) {
        Set<String> skus =
                orders.stream().flatMap(order -> distinctSkus(order).stream()).collect(Collectors.toSet());
        return inTurn(wanted(skus, orders.stream().map(OrderPlaced::orderId).toList()), orders, StockRoom::place);
    }

    /** Takes what confirmed orders hold. */
    public Mono<List<Answer>> commit(List<UUID> orders) {
        return inTurn(wanted(Set.of(), orders), orders, OrderStock::confirm);
    }

    /** Gives back what orders hold or took that were called off. */
    public Mono<List<Answer>> release(List<UUID> orders) {
        return inTurn(wanted(Set.of(), orders), orders, StockRoom::release);
    }

    /** Gives back units that orders do without. */
    public Mono<List<Answer>> releaseLines(List<OrderLinesCancelled> cancelled) {
        List<UUID> orders = cancelled.stream().map(OrderLinesCancelled::orderId).toList();
        return inTurn(wanted(Set.of(), orders), cancelled, OrderStock::releaseLines);
    }

    private static Answer releaseLines(StockRoom room, OrderLinesCancelled cancelled) {
        Reservation reservation = room.reservationOf(cancelled.orderId())
                .orElseThrow(() ->
                        new NotYetHereException("order " + cancelled.orderId() + " has not been placed here yet"));
        try {
            return room.release(reservation, cancelled.lines());
        } catch (IllegalArgumentException e) {
            throw new ImpossibleEventException(
                    "order " + cancelled.orderId() + " has not so many units: " + cancelled.lines());
        }
    }

    private <T> Mono<List<Answer>> inTurn(Wanted wanted, List<T> items, BiFunction<StockRoom, T, Answer> rule) {
        return visits.visit(wanted, room -> {
            List<EventData> expired = room.expireOverdue(wanted.orders());
            List<Answer> answers = new ArrayList<>(items.size());
            items.forEach(item -> answers.add(rule.apply(room, item)));
            answers.set(0, answers.getFirst().and(expired));
            return answers;
        });
    }

    private static Answer confirm(StockRoom room, UUID orderId) {
        Reservation reservation = room.reservationOf(orderId)
                .orElseThrow(() -> new NotYetHereException("order " + orderId + " has not been placed here yet"));
        if (reservation.status() == ReservationStatus.REJECTED) {
            throw new ImpossibleEventException("order " + orderId + " is confirmed, but its stock was refused");
        }
        return room.confirm(reservation);
    }

    private Wanted wanted(Set<String> skus, Collection<UUID> orders) {
        return new Wanted(skus, Set.copyOf(orders), true, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Set<String> distinctSkus(OrderPlaced order) {
        Set<String> skus = order.lines().stream().map(OrderedLine::sku).collect(Collectors.toSet());
        if (skus.size() < order.lines().size()) {
            throw new ImpossibleEventException("order " + order.orderId() + " has two lines of one SKU");
        }
        return skus;
    }
}
