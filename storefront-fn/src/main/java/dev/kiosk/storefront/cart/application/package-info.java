/** What a guest can do with a cart. Prices are always the shop's. */
@NullMarked
package dev.kiosk.storefront.cart.application;

import org.jspecify.annotations.NullMarked;
