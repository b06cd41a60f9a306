package dev.kiosk.proving.shop;

/** A cart becomes an order. */
public record CheckoutRequest(String cartId, Customer customer, Address shippingAddress, String paymentToken) {}
