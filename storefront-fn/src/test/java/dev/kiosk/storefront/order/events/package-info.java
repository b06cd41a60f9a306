/** Tests of what events do to the customer's view. */
@NullMarked
package dev.kiosk.storefront.order.events;

import org.jspecify.annotations.NullMarked;
