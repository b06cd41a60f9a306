package dev.kiosk.order.domain;

/** What left the house: who carries it, and the carrier's number for it. */
public record Parcel(String carrier, String tracking) {}
