/** A crowd before the shop: tests. */
@NullMarked
package dev.kiosk.storefront.web.bulkhead;

import org.jspecify.annotations.NullMarked;
