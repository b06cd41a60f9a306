/** Tests of the cart's page. */
@NullMarked
package dev.kiosk.storefront.web.pages.cart;

import org.jspecify.annotations.NullMarked;
