/** {@code ops smoke}: one order by the public way, from cart to confirmed, and cancelled again. */
@NullMarked
package dev.kiosk.ops.smoke;

import org.jspecify.annotations.NullMarked;
