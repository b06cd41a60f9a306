/** What order-fn and inventory-fn say, as the storefront keeps it: news of orders, and what is left to sell. */
@NullMarked
package dev.kiosk.storefront.order.events;

import org.jspecify.annotations.NullMarked;
