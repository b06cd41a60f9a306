/** Holds the outbox to its promise. */
@NullMarked
package dev.kiosk.fn.outbox;

import org.jspecify.annotations.NullMarked;
