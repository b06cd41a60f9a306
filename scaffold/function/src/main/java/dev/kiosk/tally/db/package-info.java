/** The count in Postgres. One row an order. */
@NullMarked
package dev.kiosk.tally.db;

import org.jspecify.annotations.NullMarked;
