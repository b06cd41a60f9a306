package dev.kiosk.inventory.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The reservations that one transaction works on, one an order, and what the transaction made of them so far. */
final class ReservationBook {

    private final Map<UUID, Reservation> before = new HashMap<>();
    private final Map<UUID, Reservation> current = new LinkedHashMap<>();

    ReservationBook(Collection<Reservation> found) {
        found.forEach(reservation -> before.put(reservation.orderId(), reservation));
        found.forEach(reservation -> current.put(reservation.orderId(), reservation));
    }

    Optional<Reservation> of(UUID orderId) {
        return Optional.ofNullable(current.get(orderId));
    }

    Reservation put(Reservation reservation) {
        current.put(reservation.orderId(), reservation);
        return reservation;
    }

    List<Reservation> all() {
        return List.copyOf(current.values());
    }

    List<Reservation> added() {
        return current.values().stream()
                .filter(reservation -> !before.containsKey(reservation.orderId()))
                .toList();
    }

    List<ReservationChange> changed() {
        return before.values().stream()
                .map(was -> new ReservationChange(was, Objects.requireNonNull(current.get(was.orderId()))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }
}
