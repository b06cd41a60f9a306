/** Tests of carts over HTTP. */
@NullMarked
package dev.kiosk.storefront.cart.http;

import org.jspecify.annotations.NullMarked;
