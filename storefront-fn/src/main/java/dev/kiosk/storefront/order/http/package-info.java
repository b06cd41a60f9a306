/** The customer's order over HTTP, for whoever holds its access token. */
@NullMarked
package dev.kiosk.storefront.order.http;

import org.jspecify.annotations.NullMarked;
