/** Holds errors to RFC 9457. */
@NullMarked
package dev.kiosk.fn.problem;

import org.jspecify.annotations.NullMarked;
