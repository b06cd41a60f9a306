/** Erasures that are asked for by events. */
@NullMarked
package dev.kiosk.order.privacy.events;

import org.jspecify.annotations.NullMarked;
