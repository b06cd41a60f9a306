/** The shop, as staff change it. */
@NullMarked
package dev.kiosk.storefront.shop.http;

import org.jspecify.annotations.NullMarked;
