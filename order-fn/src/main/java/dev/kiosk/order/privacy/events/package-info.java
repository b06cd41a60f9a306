/** Who wants to be forgotten. */
@NullMarked
package dev.kiosk.order.privacy.events;

import org.jspecify.annotations.NullMarked;
