/** Holds the reception of events to its table of outcomes. */
@NullMarked
package dev.kiosk.fn.events;

import org.jspecify.annotations.NullMarked;
