/** What order-fn and inventory-fn say of orders, as the storefront keeps it. */
@NullMarked
package dev.kiosk.storefront.order.events;

import org.jspecify.annotations.NullMarked;
