/** What customers asked to send back, in Postgres. */
@NullMarked
package dev.kiosk.storefront.returns.db;

import org.jspecify.annotations.NullMarked;
