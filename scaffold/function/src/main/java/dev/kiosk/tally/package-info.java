/** The function tally-fn. It counts confirmed orders. */
@NullMarked
package dev.kiosk.tally;

import org.jspecify.annotations.NullMarked;
