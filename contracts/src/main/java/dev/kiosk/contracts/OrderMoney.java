package dev.kiosk.contracts;

/**
 * What of a customer's money the shop has had for an order, and what of that goes back now.
 *
 * @param captured minor units taken so far; 0 where it was only held, or never asked for
 * @param refund minor units of it that go back because of what happened
 * @param currency ISO 4217
 */
public record OrderMoney(long captured, long refund, String currency) {}
