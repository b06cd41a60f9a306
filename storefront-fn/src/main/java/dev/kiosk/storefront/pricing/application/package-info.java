/**
 * Prices carts by the rules of now ({@link dev.kiosk.storefront.pricing.application.Quotes}), and lets staff change the rules
 * ({@link dev.kiosk.storefront.pricing.application.RuleDesk}): who makes a page for staff calls {@code promotions()},
 * {@code put(Promotion)}, {@code switchPromotion(key, active)}, {@code shippingMethods()}, {@code taxRules()} and the like,
 * and needs nothing else.
 */
@NullMarked
package dev.kiosk.storefront.pricing.application;

import org.jspecify.annotations.NullMarked;
