/** The pricing rules over HTTP, for staff: on the inner face only. */
@NullMarked
package dev.kiosk.storefront.pricing.http;

import org.jspecify.annotations.NullMarked;
