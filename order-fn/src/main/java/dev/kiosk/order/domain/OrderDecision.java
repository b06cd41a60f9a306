package dev.kiosk.order.domain;

/** What an order makes of a wish to change it. */
public sealed interface OrderDecision permits OrderTransition, Refusal {}
