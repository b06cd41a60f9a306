/** Postgres as a child of this program: unpacked, initialised, started and stopped. */
@NullMarked
package dev.kiosk.local.postgres;

import org.jspecify.annotations.NullMarked;
