/** The replay: days of a real shop become carts, checkouts and cancellations, and then the books are closed. */
@NullMarked
package dev.kiosk.proving.replay;

import org.jspecify.annotations.NullMarked;
