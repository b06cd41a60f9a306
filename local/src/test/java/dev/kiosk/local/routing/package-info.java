/** Filters and back-off, tested. */
@NullMarked
package dev.kiosk.local.routing;

import org.jspecify.annotations.NullMarked;
