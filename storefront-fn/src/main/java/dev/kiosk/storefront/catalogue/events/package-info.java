/** What inventory-fn says is left to sell, as the storefront keeps it. */
@NullMarked
package dev.kiosk.storefront.catalogue.events;

import org.jspecify.annotations.NullMarked;
