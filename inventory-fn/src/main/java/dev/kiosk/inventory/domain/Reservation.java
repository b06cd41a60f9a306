package dev.kiosk.inventory.domain;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.Shortage;
import dev.kiosk.contracts.StockCommitted;
import dev.kiosk.contracts.StockExpired;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.contracts.StockRejected;
import dev.kiosk.contracts.StockReleased;
import dev.kiosk.contracts.StockReserved;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one order holds, has taken, or gave back.
 *
 * <pre>
 *   order.placed ──┬──▶ HELD ──confirmed──▶ COMMITTED ──cancelled──▶ RELEASED
 *                  │     │ └────cancelled, expired order──────────▶ RELEASED
 *                  │     └─────overdue──▶ EXPIRED ──cancelled──────▶ RELEASED
 *                  │                         └──confirmed, and still there──▶ COMMITTED
 *                  ├──▶ EXPIRED   (placed too late)
 *                  └──▶ REJECTED  (short of a line)
 *   order.cancelled before order.placed ──────────────────────────▶ RELEASED, without lines
 * </pre>
 *
 * @param lines by SKU, with what the last change left of each; of a rejected one, what fell short
 */
public record Reservation(UUID id, UUID orderId, ReservationStatus status, Instant expiresAt, List<StockLine> lines) {

    public Reservation {
        lines = List.copyOf(lines);
    }

    /** Whether it holds its units past their time. */
    boolean overdue(Instant now) {
        return status == ReservationStatus.HELD && !expiresAt.isAfter(now);
    }

    /** Whether no event can make it touch stock again. */
    public boolean movesNoStock() {
        return status == ReservationStatus.REJECTED || status == ReservationStatus.RELEASED;
    }

    Reservation became(ReservationStatus next, List<StockLine> nextLines) {
        return new Reservation(id, orderId, next, expiresAt, nextLines);
    }

    /** The same, after units of it were given back. */
    Reservation without(List<OrderedLine> units) {
        Map<String, Integer> less =
                units.stream().collect(Collectors.toMap(OrderedLine::sku, OrderedLine::quantity, Integer::sum));
        List<StockLine> left = lines.stream()
                .map(line -> new StockLine(
                        line.sku(),
                        line.quantity() - less.getOrDefault(line.sku(), 0),
                        line.availableAfter(),
                        line.stockVersion()))
                .toList();
        boolean known = lines.stream().map(StockLine::sku).toList().containsAll(less.keySet());
        if (!known || left.stream().anyMatch(line -> line.quantity() < 0)) {
            throw new IllegalArgumentException("order " + orderId + " has not " + units);
        }
        return became(status, left.stream().filter(line -> line.quantity() > 0).toList());
    }

    /** What the order asked for. */
    List<OrderedLine> wanted() {
        return lines.stream()
                .map(line -> new OrderedLine(line.sku(), line.quantity()))
                .toList();
    }

    StockReserved reserved() {
        return new StockReserved(orderId, id, lines, expiresAt);
    }

    StockCommitted committed() {
        return new StockCommitted(orderId, id);
    }

    StockReleased released() {
        return new StockReleased(orderId, id, lines);
    }

    StockExpired expired() {
        return new StockExpired(orderId, id, lines, false);
    }

    /** Confirmed in vain: what it held is gone. */
    StockExpired sold() {
        return new StockExpired(orderId, id, lines, true);
    }

    StockRejected rejected() {
        return new StockRejected(
                orderId,
                lines.stream()
                        .map(line -> new Shortage(line.sku(), line.quantity(), line.availableAfter()))
                        .toList());
    }
}
