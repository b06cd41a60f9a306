/** Tests of the pages of an order. */
@NullMarked
package dev.kiosk.storefront.order.pages;

import org.jspecify.annotations.NullMarked;
