/** Holds the server's behaviour around requests. */
@NullMarked
package dev.kiosk.fn.strict;

import org.jspecify.annotations.NullMarked;
