/** Holds trace contexts to W3C Trace Context. */
@NullMarked
package dev.kiosk.fn.trace;

import org.jspecify.annotations.NullMarked;
