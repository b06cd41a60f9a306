/**
 * What a cart comes to: goods, discounts, shipping, tax, in one pure function, {@link dev.kiosk.storefront.pricing.domain.Pricing}.
 * The rules are data, handed in; nothing here reads a clock or a database.
 */
@NullMarked
package dev.kiosk.storefront.pricing.domain;

import org.jspecify.annotations.NullMarked;
