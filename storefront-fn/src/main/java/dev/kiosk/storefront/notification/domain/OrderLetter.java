package dev.kiosk.storefront.notification.domain;

/**
 * What a customer is told of something that happened to their order.
 *
 * @param attempt which try at sending it this is, from 1
 */
public record OrderLetter(OrderFact fact, Letter letter, Addressee to, int attempt) {}
