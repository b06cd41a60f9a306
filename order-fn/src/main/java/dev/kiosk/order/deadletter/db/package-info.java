/** Dead letters in Postgres. */
@NullMarked
package dev.kiosk.order.deadletter.db;

import org.jspecify.annotations.NullMarked;
