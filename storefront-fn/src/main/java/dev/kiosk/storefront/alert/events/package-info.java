/** What inventory says is back in stock, for who wants to hear of it. */
@NullMarked
package dev.kiosk.storefront.alert.events;

import org.jspecify.annotations.NullMarked;
