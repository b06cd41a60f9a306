/** Notifications over HTTP, signed as their providers sign them. The storefront runs on a port of its own. */
@NullMarked
package dev.kiosk.storefront.payment.http;

import org.jspecify.annotations.NullMarked;
