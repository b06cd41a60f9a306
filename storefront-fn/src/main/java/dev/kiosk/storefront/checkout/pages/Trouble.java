package dev.kiosk.storefront.checkout.pages;

/**
 * What is in the way of an order.
 *
 * @param href where it can be put right
 */
public record Trouble(String text, String href) {}
