/** Stock and reservations in Postgres: a few statements for many rows, locked in the order of their SKUs. */
@NullMarked
package dev.kiosk.inventory.db;

import org.jspecify.annotations.NullMarked;
