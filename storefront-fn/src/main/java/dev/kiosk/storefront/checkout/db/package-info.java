/** Customers and idempotency keys in Postgres. */
@NullMarked
package dev.kiosk.storefront.checkout.db;

import org.jspecify.annotations.NullMarked;
