/** A crowd before the shop: tests. */
@NullMarked
package dev.kiosk.storefront.web.crowd;

import org.jspecify.annotations.NullMarked;
