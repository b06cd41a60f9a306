/**
 * The shop: what is for sale, what a customer wants of it, and what becomes of the order. Each feature has its own package;
 * nobody else's tables are read, and what others did arrives as events.
 */
@NullMarked
package dev.kiosk.storefront;

import org.jspecify.annotations.NullMarked;
