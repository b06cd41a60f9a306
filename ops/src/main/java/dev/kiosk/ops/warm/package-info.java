/** {@code ops warm}: pods that stay up for a sale, and the way back. */
@NullMarked
package dev.kiosk.ops.warm;

import org.jspecify.annotations.NullMarked;
