/** Postgres: migrations as their own command, and readiness that knows the schema. */
@NullMarked
package dev.kiosk.fn.db;

import org.jspecify.annotations.NullMarked;
