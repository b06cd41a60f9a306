package dev.kiosk.storefront.address.domain;

/**
 * What is wrong with an address.
 *
 * @param message in English, to be put behind the name of the part
 */
public record Fault(AddressPart part, String message) {}
