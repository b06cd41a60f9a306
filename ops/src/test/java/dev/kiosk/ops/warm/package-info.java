/** Warming before a sale, and the way back. */
@NullMarked
package dev.kiosk.ops.warm;

import org.jspecify.annotations.NullMarked;
