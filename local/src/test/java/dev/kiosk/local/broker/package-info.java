/** The broker, tested against subscribers made by hand. */
@NullMarked
package dev.kiosk.local.broker;

import org.jspecify.annotations.NullMarked;
