/** Which notifications were taken, in Postgres. Rows are kept for longer than any provider repeats itself. */
@NullMarked
package dev.kiosk.storefront.payment.db;

import org.jspecify.annotations.NullMarked;
