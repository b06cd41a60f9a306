/** Errors over HTTP: RFC 9457 problem details, nothing internal shown. */
@NullMarked
package dev.kiosk.fn.problem;

import org.jspecify.annotations.NullMarked;
