/** Checks a cart out: once per key, at the shop's prices, with the event that tells the others. */
@NullMarked
package dev.kiosk.storefront.checkout.application;

import org.jspecify.annotations.NullMarked;
