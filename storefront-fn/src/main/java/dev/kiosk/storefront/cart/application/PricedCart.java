package dev.kiosk.storefront.cart.application;

import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.pricing.domain.Quote;

/** A cart and what it comes to. */
public record PricedCart(Cart cart, Quote quote) implements CartResult {}
