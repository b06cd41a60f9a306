/** Tests of this package. */
@NullMarked
package dev.kiosk.order.db;

import org.jspecify.annotations.NullMarked;
