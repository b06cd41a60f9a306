/** Tests of where an order stands. */
@NullMarked
package dev.kiosk.storefront.order.domain;

import org.jspecify.annotations.NullMarked;
