/** Tests of checkout over HTTP. */
@NullMarked
package dev.kiosk.storefront.checkout.http;

import org.jspecify.annotations.NullMarked;
