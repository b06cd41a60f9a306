/** A cart: what a customer wants at the prices last shown, what it comes to, and how large it may grow. */
@NullMarked
package dev.kiosk.storefront.cart.domain;

import org.jspecify.annotations.NullMarked;
