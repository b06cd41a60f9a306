package dev.kiosk.order.domain;

/** What an order and its payment make of a wish to change them. */
public sealed interface PurchaseDecision permits PurchaseStep, Refusal {}
