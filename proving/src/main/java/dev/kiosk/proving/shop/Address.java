package dev.kiosk.proving.shop;

/**
 * Where a parcel goes.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(String line1, String city, String postcode, String country) {}
