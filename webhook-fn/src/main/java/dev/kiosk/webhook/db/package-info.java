/** Webhook endpoints and what was sent to them, in Postgres. */
@NullMarked
package dev.kiosk.webhook.db;

import org.jspecify.annotations.NullMarked;
