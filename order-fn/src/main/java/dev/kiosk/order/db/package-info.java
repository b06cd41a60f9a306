/** The order's ports on Postgres. Rows travel as JSON arrays, so that a crowd of orders takes one statement. */
@NullMarked
package dev.kiosk.order.db;

import org.jspecify.annotations.NullMarked;
