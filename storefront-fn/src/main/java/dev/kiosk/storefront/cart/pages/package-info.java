/** The cart's page. */
@NullMarked
package dev.kiosk.storefront.cart.pages;

import org.jspecify.annotations.NullMarked;
