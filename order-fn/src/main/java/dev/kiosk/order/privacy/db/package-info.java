/** Forgetting in Postgres. */
@NullMarked
package dev.kiosk.order.privacy.db;

import org.jspecify.annotations.NullMarked;
