/** Tests of the customer's order over HTTP. */
@NullMarked
package dev.kiosk.storefront.order.http;

import org.jspecify.annotations.NullMarked;
