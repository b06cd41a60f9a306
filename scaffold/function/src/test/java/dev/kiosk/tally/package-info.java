/** The function, over HTTP and with a database. */
@NullMarked
package dev.kiosk.tally;

import org.jspecify.annotations.NullMarked;
