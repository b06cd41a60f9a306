/** Webhook endpoints and what was sent to them, in Postgres. */
@NullMarked
package dev.kiosk.storefront.hook.db;

import org.jspecify.annotations.NullMarked;
