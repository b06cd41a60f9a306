/** W3C Trace Context and correlation, from request to event to event. */
@NullMarked
package dev.kiosk.fn.trace;

import org.jspecify.annotations.NullMarked;
