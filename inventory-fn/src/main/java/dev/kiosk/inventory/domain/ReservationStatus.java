package dev.kiosk.inventory.domain;

/** What became of a reservation; {@link Reservation} has the diagram. */
public enum ReservationStatus {
    HELD,
    COMMITTED,
    RELEASED,
    EXPIRED,
    REJECTED
}
