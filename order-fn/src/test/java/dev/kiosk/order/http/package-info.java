/** The HTTP interface. */
@NullMarked
package dev.kiosk.order.http;

import org.jspecify.annotations.NullMarked;
