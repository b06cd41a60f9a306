/** The pages of an order: its state, its timeline, and the way to it. */
@NullMarked
package dev.kiosk.storefront.web.pages.order;

import org.jspecify.annotations.NullMarked;
