/** The pages of an order: its state, its timeline, and the way to it. */
@NullMarked
package dev.kiosk.storefront.order.pages;

import org.jspecify.annotations.NullMarked;
