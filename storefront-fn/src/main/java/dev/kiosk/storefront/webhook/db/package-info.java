/** Which webhooks were taken, in Postgres. Rows are kept for longer than any provider repeats itself. */
@NullMarked
package dev.kiosk.storefront.webhook.db;

import org.jspecify.annotations.NullMarked;
