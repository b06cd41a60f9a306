/** Tests of a cart's rules. */
@NullMarked
package dev.kiosk.storefront.cart.domain;

import org.jspecify.annotations.NullMarked;
