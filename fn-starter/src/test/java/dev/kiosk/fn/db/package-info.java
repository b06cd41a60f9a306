/** Holds readiness to the schema. */
@NullMarked
package dev.kiosk.fn.db;

import org.jspecify.annotations.NullMarked;
