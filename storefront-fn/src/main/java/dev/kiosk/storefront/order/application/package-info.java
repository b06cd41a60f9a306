/** What the holder of an order's access token can see and ask, and how news of orders is kept. */
@NullMarked
package dev.kiosk.storefront.order.application;

import org.jspecify.annotations.NullMarked;
