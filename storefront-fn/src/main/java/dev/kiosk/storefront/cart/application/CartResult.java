package dev.kiosk.storefront.cart.application;

/** What a cart answers: itself as it is now, or why not. */
public sealed interface CartResult permits PricedCart, CartRefusal {}
