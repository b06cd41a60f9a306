package dev.kiosk.inventory.domain;

/** A reservation as it was, and as it became. */
public record ReservationChange(Reservation before, Reservation after) {}
