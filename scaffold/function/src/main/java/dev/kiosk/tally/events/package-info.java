/** What the function hears, and what it does then. */
@NullMarked
package dev.kiosk.tally.events;

import org.jspecify.annotations.NullMarked;
