/** Settings and architecture. */
@NullMarked
package dev.kiosk.order;

import org.jspecify.annotations.NullMarked;
