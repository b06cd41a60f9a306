/** Delivery to subscribers as a broker would make it. Only to those that the configuration names. */
@NullMarked
package dev.kiosk.order.deadletter.delivery;

import org.jspecify.annotations.NullMarked;
