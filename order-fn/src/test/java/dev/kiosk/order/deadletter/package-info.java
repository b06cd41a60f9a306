/** Dead letters. */
@NullMarked
package dev.kiosk.order.deadletter;

import org.jspecify.annotations.NullMarked;
