/** Waiting, and not for ever. */
@NullMarked
package dev.kiosk.ops.wait;

import org.jspecify.annotations.NullMarked;
