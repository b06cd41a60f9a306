/** From a cart to an order: who buys, what it comes to, and why it may not go through. */
@NullMarked
package dev.kiosk.storefront.checkout.domain;

import org.jspecify.annotations.NullMarked;
