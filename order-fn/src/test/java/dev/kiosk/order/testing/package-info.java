/** The function on a port of its own, and what its tests work with. */
@NullMarked
package dev.kiosk.order.testing;

import org.jspecify.annotations.NullMarked;
