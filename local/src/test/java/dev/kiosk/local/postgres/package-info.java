/** The embedded database, tested. */
@NullMarked
package dev.kiosk.local.postgres;

import org.jspecify.annotations.NullMarked;
