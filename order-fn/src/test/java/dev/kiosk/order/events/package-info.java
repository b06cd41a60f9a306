/** What becomes of each event. */
@NullMarked
package dev.kiosk.order.events;

import org.jspecify.annotations.NullMarked;
